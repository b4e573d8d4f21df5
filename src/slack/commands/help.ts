import { isOfOrganizations, type Metric } from '../../domain/metric.ts';
import { BREAKDOWNS } from '../../domain/segment.ts';
import { METRICS } from '../../reports/catalogue.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
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

const FOOTER = ['answers are visible to you alone'];

const commandLine = ({ id, usage, summary, leadsOnly }: Subcommand): Line => [
  { bold: `  ${[id, usage].join(' ').trim()}` },
  ` – ${summary}${leadsOnly ? ' Leads only.' : ''}`,
];

/** The commands that begin with a word, and what a metric of that name is asked for with; null where there is neither. */
function wordSheet(word: string, others: readonly Subcommand[]): Sheet | null {
  const metric = METRICS.find(({ id }) => id === word);
  const commands = others.filter(({ id }) => `${id} `.startsWith(`${word} `));
  if (!metric && commands.length === 0) return null;
  const general = metric ? others.filter(({ usage }) => /<(?:metric|question)>/u.test(usage)) : [];
  return {
    headline: `What you can ask: ${metric?.label ?? word}`,
    lines: [
      ...(metric
        ? [[`${SLASH_COMMAND} ${word} [window] [by dimension] [group:"Tier 2" channel:email]`]]
        : []),
      ...commands.map(commandLine),
      ...general.map(commandLine),
    ],
    footer: FOOTER,
  };
}

/** The help is made from the list of commands and the list of metrics, so that it cannot fall behind them. */
export function helpCommand(others: () => readonly Subcommand[]): Subcommand {
  return {
    id: 'help',
    usage: '[fcr]',
    summary: 'This list, or what of it begins with a word.',
    run: async (words) =>
      wordSheet(words.trim().toLocaleLowerCase(), others()) ?? {
        headline: 'What you can ask',
        lines: [
          [`${SLASH_COMMAND} <metric> [window] [by dimension] [group:"Tier 2" channel:email]`],
          ...EXAMPLES.map((example): Line => [`  ${SLASH_COMMAND} ${example}`]),
          [{ bold: 'Metrics' }],
          ...rows(METRICS.filter(({ isSecondary }) => !isSecondary)),
          ...moreMetrics(),
          [{ bold: 'Windows' }],
          [
            '  today, yesterday, this or last week or month, last N hours, days or weeks, YYYY-MM-DD..YYYY-MM-DD; of fcr and other rates that take time to stand also last N settled days',
          ],
          [{ bold: 'Segments and breakdowns' }],
          [
            `  ${BREAKDOWNS.join(', ')}, org.<field>; tag for segments alone; team is group, agent is assignee (of fcr, whose first contact it was)`,
          ],
          [
            '  language is that of the requester in Zendesk, in whatever country; language:en-GB is that country alone',
          ],
          [{ bold: 'Commands' }],
          ...others().map(commandLine),
        ],
        footer: FOOTER,
      },
  };
}
