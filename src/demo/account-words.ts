import { FRAMES, PHRASES, type Speech, type Tongue } from './account-phrases.ts';
import type { World } from './account-world.ts';
import type { Random } from './random.ts';
import type { TicketEvent } from './zendesk-life.ts';
import type { Ticket } from './zendesk-records.ts';

/** Macros that ask for something, and those that answer. */
export const MACROS = { ask: [360_002_001, 360_002_002], answer: [360_002_011, 360_002_012] } as const;

const TALKS = ['native_messaging', 'chat'];
const QUOTED: Readonly<Record<Tongue, string>> = {
  en: 'On Tue, Support wrote:',
  de: 'Am Di. schrieb Support:',
  fr: 'Le mar., Support a écrit :',
};

type Said = TicketEvent & { does: 'reply' | 'write' };

/** Puts words into what people say, by what they are for in the story, and macros; when and by whom it is said stays. */
export function worded(world: World, ticket: Ticket, story: readonly TicketEvent[]): TicketEvent[] {
  const { tongue: random } = world;
  const requester = world.people.users.find(({ id }) => id === ticket.requester_id);
  const tongue = tongueOf(requester?.locale);
  const isTalk = TALKS.includes(ticket.via.channel);
  let before: Speech | null = null;
  return story.map((event, index) => {
    if (!isSaid(event)) return event;
    const rest = story.slice(index + 1);
    const speech = event.does === 'reply' ? replied(random, before, rest, event) : wrote(random, before);
    before = speech;
    const core = random.pick(PHRASES[tongue][speech]);
    const body = isTalk ? core : framed(random, tongue, event.does, core);
    const macro = event.does === 'reply' ? macroFor(random, speech) : undefined;
    return { ...event, body, ...(macro === undefined ? {} : { macro }) };
  });
}

const isSaid = (event: TicketEvent): event is Said => event.does === 'reply' || event.does === 'write';

const tongueOf = (locale = 'en'): Tongue =>
  (['de', 'fr'] as const).find((tongue) => locale.startsWith(tongue)) ?? 'en';

/** What an agent says: whoever sets a ticket on hold, or has to say more before anybody writes, has no answer yet. */
function replied(
  random: Random,
  before: Speech | null,
  rest: readonly TicketEvent[],
  { at }: TicketEvent,
): Speech {
  if (before === 'thanks') return 'welcome';
  const next = rest.find(isSaid);
  const isSolved = rest.some((each) => each.at === at && each.does === 'move' && each.to === 'solved');
  if (isSolved) return 'answer';
  if (next?.does === 'reply') return random.chance(0.85) ? 'holding' : 'handOver';
  if (next === undefined)
    return rest.some((each) => each.does === 'move' && each.to === 'solved') || random.chance(0.65)
      ? 'answer'
      : 'ask';
  return random.weighted([
    { speech: 'answer', weight: 62 },
    { speech: 'ask', weight: 24 },
    { speech: 'holding', weight: 12 },
    { speech: 'handOver', weight: 2 },
  ] as const).speech;
}

/** What a customer says to that. */
function wrote(random: Random, before: Speech | null): Speech {
  if (before === 'ask') return 'given';
  if (before !== 'answer') return before === 'welcome' ? 'more' : 'wondering';
  return random.weighted([
    { speech: 'thanks', weight: 60 },
    { speech: 'broken', weight: 22 },
    { speech: 'more', weight: 18 },
  ] as const).speech;
}

function macroFor(random: Random, speech: Speech): number | undefined {
  if (speech === 'ask') return random.chance(0.4) ? random.pick(MACROS.ask) : undefined;
  return speech === 'answer' && random.chance(0.15) ? random.pick(MACROS.answer) : undefined;
}

/** A letter by an agent; by a customer's mail program, now and then with what it answers. */
function framed(random: Random, tongue: Tongue, does: Said['does'], core: string): string {
  if (does === 'reply') {
    const { greetings, farewells } = FRAMES[tongue];
    return [random.pick(greetings), core, random.pick(farewells)].join('\n\n');
  }
  if (!random.chance(0.4)) return core;
  const quote = random.pick(PHRASES[tongue].answer);
  return `${core}\n\n${QUOTED[tongue]}\n> ${quote}`;
}
