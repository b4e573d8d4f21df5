import { formatMinutes } from '../../domain/duration.ts';
import { describeInstant } from '../../domain/window.ts';
import type { AskContext } from '../../reports/ask.ts';
import { statusHoursLines } from '../blocks/hours.ts';
import { formatCount, plural } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import type { Delivery } from '../outbox.ts';
import type { HistoryStatus, SyncStatus } from '../surface.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'status',
  usage: '',
  summary: 'How fresh the data is, what failed last, and how far the history is read.',
  run: async (_words, _asker, { status, outbox, context, reads }) => {
    const sheet = statusSheet(await status(), await outbox.troubled(), context());
    return { ...sheet, lines: [...sheet.lines, ...(await statusHoursLines(reads))] };
  },
};

/** The state of sync and deliveries at one moment. */
export function statusSheet(status: SyncStatus, troubled: readonly Delivery[], context: AskContext): Sheet {
  const { now, timeZone } = context;
  const at = (instant: number): string => describeInstant(instant, timeZone);
  return {
    headline: headline(status, context),
    lines: [
      freshness(status, now, at),
      ...(status.fault
        ? [
            [
              { bold: 'Last error: ' },
              `${status.fault}${status.faultSince ? ` Since ${at(status.faultSince)}.` : ''}`,
            ],
          ]
        : []),
      ...status.history.map((history) => historyLine(history, now, at)),
      [
        `${plural(status.tickets, 'ticket')} stored, ${formatCount(status.deleted)} of them deleted in Zendesk`,
        ...(status.deleted > 0 ? [' and their subjects forgotten'] : []),
        ...(status.forgottenAgents > 0
          ? [`, ${plural(status.forgottenAgents, 'deleted agent')} forgotten by name`]
          : []),
        ...(status.setAside > 0 ? [`, ${plural(status.setAside, 'record')} set aside as unreadable`] : []),
      ],
      ...status.missing.map((sentence): Line => [{ bold: 'Missing: ' }, sentence]),
      ...status.failing.map(
        ({ name, sentence, since }): Line => [
          { bold: `Failing: ${name}. ` },
          `${sentence} Since ${at(since)}.`,
        ],
      ),
      ...status.idleRules.map(
        (rule): Line => [{ bold: 'Leaves nothing out: ' }, `rule ${rule}, which no ticket matches`],
      ),
      ...status.leaderless.map((sentence): Line => [{ bold: 'Waiting: ' }, sentence]),
      ...status.feedback.map((sentence): Line => [sentence]),
      ...requestsLine(status),
      ...troubled.map((delivery) => deliveryLine(delivery, at)),
    ],
    footer: [`as of ${at(now)} ${timeZone}`],
  };
}

function headline(
  { fault, watermarkAt, history: [tickets] }: SyncStatus,
  { now, staleAfterSeconds }: AskContext,
): string {
  if (fault) return 'The last sync failed';
  if (watermarkAt === null) return 'Nothing has been read from Zendesk yet';
  if (!tickets?.isComplete) return 'The history is still being read';
  return now - watermarkAt > staleAfterSeconds ? 'The data is stale' : 'Up to date';
}

function freshness(
  { watermarkAt, lastSuccessAt }: SyncStatus,
  now: number,
  at: (instant: number) => string,
): Line {
  if (watermarkAt === null) return ['No data yet'];
  const lag = formatMinutes(Math.max(0, (now - watermarkAt) / 60));
  return [
    { bold: `Data to ${at(watermarkAt)}` },
    ` (${lag} behind)${lastSuccessAt ? `, last sync ${at(lastSuccessAt)}` : ''}`,
  ];
}

/** How far a part of the history is read, with an estimate of the end. */
function historyLine(
  { noun, startedAt, readTo, endsAt, isComplete, expectedEndAt }: HistoryStatus,
  now: number,
  at: (instant: number) => string,
): Line {
  if (startedAt === null) return [`${noun}: the history waits for the tickets to be read`];
  if (isComplete) return [`${noun}: complete since ${at(startedAt)}`];
  const whole = Math.max(1, (endsAt ?? now) - startedAt);
  const percent = Math.floor((Math.max(0, (readTo ?? startedAt) - startedAt) * 100) / whole);
  const end =
    expectedEndAt === null
      ? 'end not known yet'
      : `about ${formatMinutes(Math.max(1, (expectedEndAt - now) / 60))} left`;
  const cost =
    endsAt === null
      ? 'figures are incomplete until then'
      : `what needs them is measured since ${at(endsAt)} until then`;
  return [`${noun}: ${percent} % of the history read from ${at(startedAt)}, ${end}; ${cost}`];
}

/** What the sync costs the account. */
function requestsLine({ requests, changedTickets }: SyncStatus): Line[] {
  if (requests === 0) return [];
  const rate =
    changedTickets === 0
      ? ''
      : `, ${formatCount(Math.round((requests / changedTickets) * 1000))} per 1,000 changed tickets`;
  return [[`${plural(requests, 'request')} to Zendesk since the start${rate}`]];
}

const OUTCOMES: Readonly<Record<string, string>> = {
  unknown: 'delivery unknown, not sent again',
  failed: 'not delivered',
  pending: 'waiting to be sent',
};

function deliveryLine(
  { kind, channel, state, error, updated_at }: Delivery,
  at: (instant: number) => string,
): Line {
  const reason = error ? `: ${error}` : '';
  return [
    `${kind} to `,
    { channel },
    ', ',
    { bold: OUTCOMES[state] ?? state },
    ` since ${at(updated_at)}${reason}`,
  ];
}
