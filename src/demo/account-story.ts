import type { Plan } from './account-plans.ts';
import { agentOf, DAY, DESKS, FIRST_ID, later, type World } from './account-world.ts';
import type { Random } from './random.ts';
import type { TicketEvent } from './zendesk-life.ts';
import type { Score, Ticket } from './zendesk-records.ts';

const TURNS = [1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4];
const REMARKS = { good: ['Quick and friendly, thank you!', null], bad: ['Nobody answered for hours.', null] };

/** What happens to a planned ticket, not in order. */
export function storyOf(world: World, plan: Plan, ticket: Ticket): TicketEvent[] {
  const { random } = world;
  const { createdMs: start, kind } = plan;
  if (kind === 'merged') return [{ at: later(start, random.minutes(90)), does: 'merge' }];
  if (kind === 'stuck') return stuck(world, ticket, start);
  const delay = replyMinutes(world, plan);
  const events = assignments(world, ticket, start, delay);
  const deletedAt = later(start, random.minutes(600));
  if (kind === 'deleted') return [...events, { at: deletedAt, does: 'move', to: 'deleted' }];
  const isCall = plan.channel.name === 'voice' && random.chance(0.7);
  if (isCall || kind === 'silent' || kind === 'internal') return [...events, ...silence(random, start)];
  return Number.isFinite(delay) ? [...events, ...conversation(random, later(start, delay))] : events;
}

/** Minutes to the first reply; infinite where the customer is left waiting. */
function replyMinutes({ random, nowMs }: World, { createdMs, desk, channel }: Plan): number {
  const ageMs = nowMs - createdMs;
  const usual = random.minutes(channel.replyMinutes * desk.pace, 1.15);
  if (ageMs > DAY) return ageMs < 10 * DAY && usual > 240 && random.chance(0.65) ? Infinity : usual;
  if (desk.name === 'Billing' && channel.name === 'email') {
    if (random.chance(0.18)) return random.between(30, 220);
    return random.chance(0.4) ? Infinity : random.between(260, 900);
  }
  // Billing alone is to blame for the bad day; only the biggest of the others may be late at times.
  return desk.name === 'Delivery' ? usual : Math.min(usual, random.between(90, 220));
}

/** Who takes the ticket before the first reply; now and then another group had it first. */
function assignments(world: World, ticket: Ticket, start: number, delay: number): TicketEvent[] {
  const { random } = world;
  if (delay === Infinity && random.chance(0.5)) return [];
  const within = Math.min(delay, 120);
  const groupId = ticket.group_id ?? FIRST_ID.group;
  const at = later(start, within * (0.5 + random.number() / 2));
  const last: TicketEvent = { at, does: 'assign', groupId, agentId: agentOf(world, groupId) };
  if (!random.chance(0.1)) return [last];
  const firstId = FIRST_ID.group + random.between(0, DESKS.length - 1);
  ticket.group_id = firstId;
  const first = { groupId: firstId, agentId: agentOf(world, firstId) };
  return [{ at: later(start, within * 0.3), does: 'assign', ...first }, last];
}

function stuck(world: World, ticket: Ticket, start: number): TicketEvent[] {
  const at = later(start, world.random.between(60, 4000));
  const to = world.random.pick(['open', 'pending', 'hold'] as const);
  const events = assignments(world, ticket, start, 60);
  return to === 'open' ? events : [...events, { at, does: 'reply' }, { at, does: 'move', to }];
}

function silence(random: Random, start: number): TicketEvent[] {
  const at = later(start, random.between(120, 2000));
  return [{ at, does: 'move', to: 'solved' }, ...farewell(random, at, 0)];
}

/** Reply and answer in turns until solved; now and then the customer comes back before the ticket is closed. */
function conversation(random: Random, replyAt: number): TicketEvent[] {
  const events: TicketEvent[] = [{ at: replyAt, does: 'reply' }];
  let at = replyAt;
  for (let left = random.pick(TURNS); left > 1; left--) {
    const isHeld = random.chance(0.15);
    events.push({ at, does: 'move', to: isHeld ? 'hold' : 'pending' });
    at = later(at, random.minutes(isHeld ? 1500 : 400));
    if (!isHeld) events.push({ at, does: 'write' });
    events.push({ at, does: 'move', to: 'open' });
    at = later(at, random.minutes(70));
    events.push({ at, does: 'reply' });
  }
  if (random.chance(0.2)) at = later(at, random.minutes(200));
  events.push({ at, does: 'move', to: 'solved' });
  while (random.chance(0.06)) {
    at = later(at, Math.min(random.minutes(900), 5000));
    events.push({ at, does: 'write' }, { at, does: 'move', to: 'open' });
    at = later(at, random.minutes(random.chance(0.2) ? 6000 : 240));
    events.push({ at, does: 'reply' }, { at, does: 'move', to: 'solved' });
  }
  return [...events, ...farewell(random, at, 0.55)];
}

/** The survey a day after the solve, perhaps an answer, and the closing of the ticket. */
function farewell(random: Random, solvedAt: number, offerChance: number): TicketEvent[] {
  const events: TicketEvent[] = [{ at: solvedAt + 4 * DAY, does: 'move', to: 'closed' }];
  const rate = (at: number, score: Score, comment: string | null) =>
    events.push({ at, does: 'rate', score, comment });
  if (!random.chance(offerChance)) return events;
  rate(solvedAt + DAY, 'offered', null);
  if (!random.chance(0.38)) return events;
  const score = random.chance(0.91) ? 'good' : 'bad';
  const at = later(solvedAt + DAY, random.minutes(400));
  if (random.chance(0.02)) rate(at, score === 'good' ? 'bad' : 'good', null);
  rate(later(at, 30), score, random.pick(REMARKS[score]));
  return events;
}
