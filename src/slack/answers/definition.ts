import type { Definition, DefinitionChange } from '../../domain/definition.ts';
import type { Metric } from '../../domain/metric.ts';
import { describeDate } from '../../domain/window.ts';
import { CHANGED_WITHIN_DAYS, type DefinitionStatus } from '../../reports/definitions.ts';
import { plural } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';

const line = (label: string, text: string): Line => [{ bold: `${label}: ` }, text];

/** What a metric counts and leaves out, and how its targets count. */
export function definitionSheet(
  metric: Metric,
  { definition, hash, change }: DefinitionStatus,
  timeZone: string,
  targets: string | null = null,
  checks: readonly string[] = [],
): Sheet {
  const { id, label, besides, horizonDays, version } = definition;
  return {
    headline: `${label} (${id})`,
    lines: [
      line('Rule', definition.definition),
      ...(definition.settled === null ? [] : [line('As set up', definition.settled)]),
      line('Population', definition.population),
      windowLine(metric, definition),
      line('Left out', `${definition.exclusions.join(', ')}; every figure says how many`),
      ...checks.map((sentence) => line('Check', sentence)),
      ...(metric.guide === undefined ? [] : [line('Guide', metric.guide)]),
      ...(besides.length > 0 ? [line('Counted beside it', besides.join('; '))] : []),
      ...(horizonDays === null ? [] : [line('Horizon', horizonText(horizonDays))]),
      ...(metric.hasCourse ? [line('Settled', SETTLED)] : []),
      ...(definition.standIn === null
        ? []
        : [line('Where events are not known that far back', definition.standIn)]),
      line('Unit', `${unitText(metric, definition)}; ${definition.direction}`),
      ...(targets === null ? [] : [line('Targets', targets)]),
      ...sampleLines(metric),
      line(
        'Version',
        `${version}, hash ${hash}${change ? `, since ${describeDate(change.at, timeZone)}` : ''}`,
      ),
    ],
    footer: [`${id} v${version} · ${hash}`],
  };
}

/** Says once what the words mean that stand beside figures. */
const horizonText = (days: number): string =>
  `${plural(days, 'day')}; what is younger is "not ripe" and enters neither side; "last 7 settled days" ended that long ago`;

/** The same of verdicts, which have a verification window. */
const SETTLED =
  'a ticket is settled once its verification window has ended, which begins with its first contact; until then it is "still verifying". "last 7 settled days", which is what fcr without a window means, are the last 7 whole days all of whose tickets are settled';

function windowLine({ noun = 'ticket', anchor, anchorText }: Metric, definition: Definition): Line {
  const one = `${/^[aeio]/u.test(noun) ? 'An' : 'A'} ${noun}`;
  if (anchor === 'now' && anchorText === undefined)
    return line(`${one} falls into no window`, 'it counts at an instant, of a window at its close');
  return line(`${one} falls into a window by`, definition.anchor);
}

const unitText = ({ kind }: Metric, { unit }: Definition): string =>
  kind === 'duration'
    ? `${unit} of calendar time; median and p90 interpolate linearly; the business-hours value stands beside it where there is one`
    : unit;

function sampleLines({ kind, minimumSample, noun = 'ticket', plural: many }: Metric): Line[] {
  if (minimumSample === 0) return [];
  return [
    line(
      'Too few below',
      `${plural(minimumSample, noun, many)}${kind === 'duration' ? ' (20 for p90)' : ''}`,
    ),
  ];
}

const PARTS: Readonly<Record<DefinitionChange['field'], string>> = {
  id: 'id',
  label: 'name',
  definition: 'rule',
  population: 'population',
  anchor: 'window',
  exclusions: 'left out',
  unit: 'unit',
  direction: 'direction',
  minimumSample: 'too few below',
  horizonDays: 'horizon in days',
  settled: 'set-up',
  standIn: 'stand-in',
  besides: 'counted beside it',
  version: 'version',
};

/** "v1 to v2", or where leads' settings alone have changed "still v2". */
const versionsText = (from: number, to: number): string =>
  from === to ? `still v${to}` : `v${from} to v${to}`;

/** What the last change of a metric's definition changed. */
export function definitionDiffSheet(
  { definition, hash, change, knownSince }: DefinitionStatus,
  timeZone: string,
): Sheet {
  const { id, label, version } = definition;
  const footer = [`${id} v${version} · ${hash}`];
  if (!change) {
    const since =
      knownSince === null
        ? 'it was first recorded'
        : `the data begins (${describeDate(knownSince, timeZone)})`;
    return { headline: `${label} (${id}) has not changed since ${since}`, lines: [], footer };
  }
  return {
    headline: `${label} (${id}) changed on ${describeDate(change.at, timeZone)}: ${versionsText(change.fromVersion, version)}`,
    lines: change.parts
      .filter(({ field }) => field !== 'version')
      .map(({ field, was, now }) => [{ bold: `${PARTS[field]} ` }, `was: ${was}`, { bold: ', now: ' }, now]),
    footer: [...footer, `was ${change.fromHash}`],
  };
}

/** The metrics whose definitions have changed of late. */
export function changedSheet(changed: readonly DefinitionStatus[], timeZone: string): Sheet {
  const within = `in the last ${CHANGED_WITHIN_DAYS} days`;
  if (changed.length === 0) return { headline: `No definition has changed ${within}`, lines: [], footer: [] };
  return {
    headline: `${plural(changed.length, 'definition')} changed ${within}`,
    lines: changed.map(({ definition: { id, version }, change }) => [
      { bold: id },
      ` ${versionsText(change?.fromVersion ?? version, version)} on ${describeDate(change?.at ?? 0, timeZone)}: ${changedParts(change?.parts ?? [])}`,
    ]),
    footer: ['what changed: /benchmarks define --diff <metric>'],
  };
}

const changedParts = (parts: readonly DefinitionChange[]): string =>
  parts
    .filter(({ field }) => field !== 'version')
    .map(({ field }) => PARTS[field])
    .join(', ');
