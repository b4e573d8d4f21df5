import { isOfOrganizations, type Metric } from '../../domain/metric.ts';
import { BREAKDOWNS } from '../../domain/segment.ts';
import { METRICS } from '../../reports/catalogue.ts';
import type { Line } from '../blocks/sheet.ts';
import { SLASH_COMMAND, type Subcommand } from './command.ts';

const EXAMPLES = [
  'frt last 30 days by group',
  'csat last week group:Billing',
  'backlog by priority',
  'tickets frt yesterday',
];

const A_LINE = 3;

/** Metrics a few a line, so that the commands stay in sight. */
const rows = (metrics: readonly Metric[]): Line[] =>
  metrics
    .filter((_metric, index) => index % A_LINE === 0)
    .map((_metric, row) => [
      `  ${metrics
        .slice(row * A_LINE, (row + 1) * A_LINE)
        .map(({ id, label }) => `${id} – ${label}`)
        .join(' · ')}`,
    ]);

/** The others; those of organizations by themselves. */
function moreMetrics(): Line[] {
  const others = METRICS.filter(({ isSecondary }) => isSecondary);
  return [
    [{ bold: 'More metrics' }],
    ...rows(others.filter((metric) => !isOfOrganizations(metric))),
    [{ bold: 'Metrics per organization' }],
    ...rows(others.filter(isOfOrganizations)),
  ];
}

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
        ...rows(METRICS.filter(({ isSecondary }) => !isSecondary)),
        ...moreMetrics(),
        [{ bold: 'Windows' }],
        [
          '  today, yesterday, this or last week or month, last N hours, days or weeks, YYYY-MM-DD..YYYY-MM-DD',
        ],
        [{ bold: 'Segments and breakdowns' }],
        [`  ${BREAKDOWNS.join(', ')}, org.<field>; tag for segments alone; team is group, agent is assignee`],
        [
          '  language is that of the requester in Zendesk, in whatever country; language:en-GB is that country alone',
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
