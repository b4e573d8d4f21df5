import { describeWindow } from '../../domain/window.ts';
import type { Digest } from '../../reports/digest.ts';
import type { ScoreRow } from '../../reports/scorecard.ts';
import { restatedText, spell } from '../answers/beside.ts';
import { priorLabel, scorecardHeadline, scoreLines, withNews } from '../answers/scorecard.ts';
import { commandButton, missedButtons, ticketButtons } from '../blocks/buttons.ts';
import { dataTo, windowText } from '../blocks/figures.ts';
import { formatCount, formatHeadline, plural } from '../blocks/numbers.ts';
import type { Button, Line, Sheet } from '../blocks/sheet.ts';

/** A digest as the channel reads it: one line when every target is met and the data is sound. */
export function digestSheet(digest: Digest, timeZone: string): Sheet {
  const [first] = digest.rows;
  const day = describeWindow(digest.window, timeZone);
  const footerWith = (comparison: string): string[] =>
    first
      ? [windowText(first.answer), comparison, dataTo(first.answer), versions(digest.rows)].filter(
          (part) => part !== '',
        )
      : [];
  if (isQuiet(digest)) {
    return {
      headline: `Daily digest · ${scorecardHeadline(digest.rows)} on ${day}${volume(digest)}`,
      lines: restatedLines(digest.restated),
      footer: footerWith(''),
    };
  }
  return {
    headline: `Daily digest · ${day}: ${headline(digest)}`,
    lines: scoreLines(withNews(digest.rows), whyLines(digest)),
    buttons: buttons(digest),
    footer: footerWith(first ? priorLabel(first) : ''),
  };
}

/** Every target met, and nothing about the data in doubt. */
function isQuiet({ rows }: Digest): boolean {
  const judged = rows.filter(({ answer }) => answer.target);
  return (
    judged.length > 0 &&
    judged.every(({ answer }) => answer.target?.state === 'met') &&
    withNews(rows).every(isSound)
  );
}

const isSound = ({ answer }: ScoreRow): boolean =>
  !answer.isStale && answer.isComplete && answer.fault === null && answer.window.partialTo === null;

function headline(digest: Digest): string {
  const [first, ...others] = digest.missed;
  if (!first) return scorecardHeadline(digest.rows);
  const subject = `${first.answer.label}${first.segment === '' ? '' : ` ${first.segment}`} missed its target`;
  const more = others.length === 0 ? '' : ` · ${plural(others.length, 'other target')} missed`;
  return `${subject}${digest.mostMisses ? `, mostly ${digest.mostMisses.name}` : ''}${more}`;
}

/** " · 640 tickets created · 610 tickets solved · 1,284 unsolved tickets now"; what has a window of its own is not told. */
function volume({ rows }: Digest): string {
  const common = rows[0]?.answer.window.label;
  return rows
    .filter(({ answer, segment }) => segment === '' && answer.unit === 'tickets' && answer.n !== null)
    .filter(({ answer: { window } }) => window.label === common || window.label === 'now')
    .map(
      ({ answer }) =>
        ` · ${formatHeadline(answer.unit, answer.values)} ${answer.label.toLowerCase()}${answer.window.label === 'now' ? ' now' : ''}`,
    )
    .join('');
}

function whyLines({ missed, mostMisses, overdueNow, restated }: Digest): Line[] {
  const lines: Line[] = [];
  if (missed[0] && mostMisses) {
    const { name, misses, decided } = mostMisses;
    lines.push([{ bold: 'Why: ' }, `${name} missed ${formatCount(misses)} of its ${formatCount(decided)}`]);
  }
  for (const { count, segment, worst } of overdueNow.slice(0, 3)) {
    const where = segment === '' ? '' : ` (${segment})`;
    const mostly = worst ? `, ${formatCount(worst.count)} in ${worst.name}` : '';
    lines.push([{ bold: 'Now: ' }, `${plural(count, 'customer')} waiting past target${where}${mostly}`]);
  }
  return [...lines, ...restatedLines(restated)];
}

const SHOWN_RESTATED = 3;

function restatedLines(restated: Digest['restated']): Line[] {
  const shown = restated
    .slice(0, SHOWN_RESTATED)
    .map(
      ({ answer, segment, restatement }): Line => [
        { bold: 'Restated: ' },
        `${[answer.label, segment].filter((part) => part !== '').join(' ')} on ${answer.window.label} was published as ${spell(answer, restatement.from)}, ${restatedText(answer, restatement)}`,
      ],
    );
  const more = restated.length - shown.length;
  return more > 0 ? [...shown, [`… and ${plural(more, 'more published figure')} moved`]] : shown;
}

/** What missed its target, and who waits now: a button each, which says of what, as many as fit a glance. */
function buttons({ missed, overdueNow }: Digest): Button[] {
  const waiting = overdueNow.map((overdue) =>
    about(
      overdue,
      commandButton(
        `Open the ${formatCount(overdue.count)} waiting past target`,
        `tickets overdue ${overdue.answer.exactQuestion}`,
      ),
    ),
  );
  const missing = missed.flatMap((row) => {
    const { answer } = row;
    const own = answer.unit === 'minutes' ? missedButtons(answer) : ticketButtons(answer).slice(0, 2);
    return own.map((button) => about(row, button));
  });
  return [...missing, ...waiting].slice(0, 5);
}

/** In an answer the headline names what a button opens; a digest is about many things. */
const about = ({ answer, segment }: Pick<ScoreRow, 'answer' | 'segment'>, button: Button): Button => ({
  ...button,
  label: `${button.label}: ${[answer.label, segment].filter((part) => part !== '').join(' ')}`,
});

const versions = (rows: readonly ScoreRow[]): string => {
  const judged = rows.filter(({ answer }) => answer.target);
  return [
    ...new Set(judged.map(({ answer }) => `${answer.definition.id} v${answer.definition.version}`)),
  ].join(', ');
};
