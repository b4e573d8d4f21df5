import { type Decision, type Dispute, maySee, whyNotDecided } from '../../domain/fcr/dispute.ts';
import { whyNotYou } from '../../domain/may-know.ts';
import { UserError } from '../../domain/user-error.ts';
import { describeInstant } from '../../domain/window.ts';
import { verdictText } from '../answers/fcr/in-words.ts';
import { commandButton } from '../blocks/buttons.ts';
import { plural } from '../blocks/numbers.ts';
import { people } from '../blocks/people.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import type { Asker } from '../commands/command.ts';
import { meaningOf } from '../refusals.ts';
import type { Surface } from '../surface.ts';
import { whoAsks } from '../who-asks.ts';
import { brief, decidedLine, ticketLink } from './in-words.ts';
import { outcomeKey } from './messages.ts';
import { disputeKey, recipients } from './people.ts';

const SHOWN = 15;
/** Of what was written; a message takes about nine thousand characters. */
const LONGEST_SHOWN = 200;
const MOST_BUTTONS = 5;

/** One dispute with all that was written, for whoever may see it. */
export async function disputeWhole(id: number, { userId }: Asker, surface: Surface): Promise<Sheet> {
  const { seen, toDecide } = await seenBy(userId, surface);
  const dispute = seen.find((each) => each.id === id);
  if (!dispute) throw new UserError(`There is no dispute ${id} among those you may see.`);
  return {
    headline: `Dispute ${id} on #${dispute.ticketId}`,
    lines: await linesOf(dispute, surface, Number.POSITIVE_INFINITY),
    buttons: buttonsFor(toDecide.filter((each) => each.id === id)),
    footer: FOOTER,
  };
}

const FOOTER = ['each is seen by the agent and by the leads of the group alone'];

const buttonsFor = (toDecide: readonly Dispute[]) =>
  toDecide.slice(0, MOST_BUTTONS).map(({ id }) => commandButton(`Decide ${id}…`, `fcr decide ${id}`));

/** The disputes a person may see: an agent's own, and those of the groups led. Throws a UserError for everybody else. */
export async function disputesSheet({ userId }: Asker, surface: Surface): Promise<Sheet> {
  const { seen, toDecide } = await seenBy(userId, surface);
  const open = seen.filter(({ decision }) => decision === null).length;
  const shown = seen.slice(0, SHOWN);
  const lines = await Promise.all(shown.map((dispute) => linesOf(dispute, surface, LONGEST_SHOWN)));
  return {
    headline: seen.length === 0 ? 'No disputes' : `${plural(seen.length, 'dispute')}, ${open} of them open`,
    lines: [...lines.flat(), ...(seen.length > SHOWN ? [[`… and ${seen.length - SHOWN} older ones`]] : [])],
    buttons: buttonsFor(toDecide),
    footer: FOOTER,
  };
}

/** Open ones first, then the newest. */
async function seenBy(
  userId: string,
  surface: Surface,
): Promise<{ readonly seen: readonly Dispute[]; readonly toDecide: readonly Dispute[] }> {
  const [all, { leadsAll, ledGroupIds, agentIds, isUnconfirmed }] = await Promise.all([
    surface.disputes.list(),
    whoAsks(userId, surface),
  ]);
  if (!leadsAll && ledGroupIds.length === 0 && agentIds.length === 0)
    throw new UserError(
      isUnconfirmed
        ? whyNotYou({ isUnconfirmed })
        : 'Disputes are seen by the agent who raised them and by the leads of the group; you are neither, as far as is known.',
    );
  const looked = all.map((dispute) => ({
    dispute,
    person: { userId, agentIds, isLead: leadsAll || ledGroupIds.some((id) => id === dispute.groupId) },
  }));
  const seen = looked.filter(({ dispute, person }) => maySee(dispute, person));
  const sorted = seen.toSorted((a, b) => rank(a.dispute) - rank(b.dispute));
  return {
    seen: sorted.map(({ dispute }) => dispute),
    toDecide: sorted
      .filter(({ dispute, person }) => !whyNotDecided(dispute, person))
      .map(({ dispute }) => dispute),
  };
}

const rank = ({ id, decision }: Dispute): number => -id - (decision ? 0 : 1e12);

async function linesOf(dispute: Dispute, surface: Surface, longest: number): Promise<Line[]> {
  const { id, ticketId, disputedBy, disputedAt, against, reason, decision } = dispute;
  const at = describeInstant(disputedAt, surface.context().timeZone);
  return [
    [
      { bold: `${id} ` },
      ticketLink(ticketId, surface),
      ` ${verdictText(against.verdict, against.reason)} · `,
      { user: disputedBy },
      ` on ${at}: ${brief(reason, longest)}`,
    ],
    [
      '  ',
      ...(decision
        ? await toldLine(dispute, shortened(decision, longest), surface)
        : await waitingLine(dispute, surface)),
    ],
  ];
}

const shortened = (decision: Decision, longest: number): Decision => ({
  ...decision,
  note: brief(decision.note, longest),
});

/** Whom it waits for, and who could not be reached. */
async function waitingLine(dispute: Dispute, surface: Surface): Promise<Line> {
  const leads = await recipients(dispute, surface).catch((error: unknown) => {
    if (error instanceof UserError) return null;
    throw error;
  });
  if (leads === null) return ['open · Slack does not say who its leads are'];
  if (leads.length === 0) return ['open · no lead of its group is known; leads add names one'];
  const unreached = await Promise.all(
    leads.map((user) => undelivered(disputeKey(dispute, user), user, surface)),
  );
  return ['open · with ', ...people(leads), ...unreached.flat()];
}

/** What came of it, and whether the agent could be told. */
async function toldLine(dispute: Dispute, decision: Decision, surface: Surface): Promise<Line> {
  const unreached = await undelivered(outcomeKey(dispute), dispute.disputedBy, surface);
  return [...decidedLine(decision, surface), ...unreached];
}

async function undelivered(key: string, user: string, { outbox }: Surface): Promise<Line> {
  const error = (await outbox.get(key))?.error;
  return error ? [' · not delivered to ', { user }, `: ${meaningOf(error) ?? error}`] : [];
}
