import { METRICS } from '../../reports/catalogue.ts';
import type { Line } from '../blocks/sheet.ts';
import { SLASH_COMMAND, type Subcommand } from './command.ts';

const EXAMPLES = [
  'frt last 30 days by group',
  'csat last week group:Billing',
  'backlog by priority',
  'tickets frt yesterday',
];

/** The others in one line, so that the commands stay in sight. */
const moreMetrics = (): string =>
  METRICS.filter(({ isSecondary }) => isSecondary)
    .map(({ id, label }) => `${id} (${label})`)
    .join(', ');

/** The help is made from the list of commands and the list of metrics, so that it cannot fall behind them. */
export function helpCommand(others: () => readonly Subcommand[]): Subcommand {
  return {
    id: 'help',
    usage: '',
    summary: 'This list.',
    run: async () => ({
      headline: 'What you can ask',
      lines: [
        [`${SLASH_COMMAND} <metric> [window] [by dimension] [group:"Tier 2" channel:email]`],
        ...EXAMPLES.map((example): Line => [`  ${SLASH_COMMAND} ${example}`]),
        [{ bold: 'Metrics' }],
        ...METRICS.filter(({ isSecondary }) => !isSecondary).map(
          ({ id, label }): Line => [`  ${id} – ${label}`],
        ),
        [`  ${moreMetrics()}`],
        [{ bold: 'Windows' }],
        [
          '  today, yesterday, this or last week or month, last N hours, days or weeks, YYYY-MM-DD..YYYY-MM-DD',
        ],
        [{ bold: 'Commands' }],
        ...others().map(
          ({ id, usage, summary, leadsOnly }): Line => [
            { bold: `  ${[id, usage].join(' ').trim()}` },
            ` – ${summary}${leadsOnly ? ' Leads only.' : ''}`,
          ],
        ),
      ],
      footer: ['answers are visible to you alone'],
    }),
  };
}
