import type { ComparedRow, Comparison } from '../../../reports/fcr/compare.ts';
import { footerOf, valueLine } from '../../blocks/figures.ts';
import { formatCount, formatHeadline, formatPercent, plural } from '../../blocks/numbers.ts';
import type { Line, Sheet } from '../../blocks/sheet.ts';
import { headlineOf } from './headline.ts';
import { withoutVerdicts } from './verdict-lines.ts';

/** The same tickets by every published formula, each with what it takes and what it does not see. */
export function compareSheet(comparison: Comparison): Sheet {
  const { answer, tickets, rows } = comparison;
  const footer = footerOf(withoutVerdicts(answer));
  const headline = headlineOf('First contact resolution by published formulas', answer);
  if (answer.n === null || tickets === 0) return { headline, lines: [valueLine(answer)], footer };
  return {
    headline,
    lines: [
      [populationText(comparison)],
      [
        { bold: formatHeadline(answer.unit, answer.values) },
        ` (${formatCount(answer.values['hits'] ?? 0)} of ${formatCount(answer.n)}) `,
        { bold: 'ServiceXRG, which is ours' },
        ' · the first contact settled it, and the customer said so or kept silent (pending until then)',
      ],
      ...rows.map(lineOf),
      ...spreadLines(comparison),
    ],
    footer,
  };
}

/** Which tickets all of them are about, and which of these none of them counts. */
function populationText({ answer, tickets }: Comparison): string {
  const pending = answer.verdicts?.pending ?? 0;
  const beside = pending === 0 ? '' : `; ours leaves ${formatCount(pending)} pending beside`;
  return `All over the same ${plural(tickets, 'ticket')}, with a first contact in the window and their verification window ended. The others count those of them that are solved${beside}.`;
}

function lineOf({ formula, n, resolved, percent, pending }: ComparedRow): Line {
  const tail = ` · ${formula.rule} (${formula.blindSpot})`;
  if (n === null) return [{ bold: 'needs a survey' }, ' ', { bold: formula.name }, tail];
  const later = pending === 0 ? '' : `; ${formatCount(pending)} still too young for it`;
  if (percent === null) return [{ bold: '–' }, ` (0${later}) `, { bold: formula.name }, tail];
  const count = `${formatCount(resolved)} of ${formatCount(n)}${later}`;
  return [{ bold: formatPercent(percent) }, ` (${count}) `, { bold: formula.name }, tail];
}

/** How far apart they are. */
function spreadLines({ answer, rows }: Comparison): Line[] {
  const all = [answer.values['percent'] ?? null, ...rows.map(({ percent }) => percent)].filter(
    (percent) => percent !== null,
  );
  if (all.length < 2) return [];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return [
    [
      `So the definition alone moves the figure from ${formatPercent(low)} to ${formatPercent(high)}: compare with others only where they count the same.`,
    ],
  ];
}
