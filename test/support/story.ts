import { type Account, emptyAccount, ratingsOf } from '../../src/demo/account.ts';
import { businessTime } from '../../src/demo/zendesk-business-time.ts';
import {
  type Happening,
  happen,
  openTicket,
  type TicketEvent,
  type TicketLife,
} from '../../src/demo/zendesk-life.ts';
import { type Ticket, zendeskTime } from '../../src/demo/zendesk-records.ts';
import type { Schedule } from '../../src/demo/zendesk-settings.ts';

const CREATED = '2026-01-01T00:00:00Z';
const GROUPS = ['Billing', 'Delivery', 'Tier 2, EU'];
export const CUSTOMER = 900;
export const AGENT = 700;
export const LIGHT_AGENT = 702;

/** What a story may say of a ticket before anything happens to it. */
export interface TicketStory {
  readonly createdAt: string;
  readonly group?: string;
  readonly channel?: string;
  readonly subject?: string;
  readonly submitterId?: number;
  readonly priority?: 'urgent' | 'high' | 'normal' | 'low' | null;
  /** Minutes after creation at which an agent replies, and at which the ticket is solved. */
  readonly repliedAfter?: number;
  readonly solvedAfter?: number;
  readonly ratedAfter?: readonly [minutes: number, score: 'good' | 'bad'];
  readonly isPublic?: boolean;
  readonly requesterId?: number;
  readonly tags?: readonly string[];
  readonly customFields?: Ticket['custom_fields'];
  readonly supportType?: Ticket['support_type'];
  /** The closed ticket that this one continues; tickets are numbered from 1 in the order of their stories. */
  readonly followUpOf?: number;
  /** Anything else that happens, in minutes after creation. */
  readonly happenings?: readonly (readonly [minutes: number, happening: Happening])[];
}

/**
 * An account of three groups, an agent, a light agent and an administrator, whose tickets are told one by one; `parts`
 * adds to it or replaces something.
 */
export function tellAccount(
  stories: readonly TicketStory[],
  groups: readonly string[] = GROUPS,
  parts: Partial<Account> = {},
): Account {
  const schedule = parts.schedules?.[0];
  const lives = stories.map((story, index) => tellTicket(story, index + 1, groups, schedule));
  for (const { followUpOf, createdAt } of stories.filter((story) => story.followUpOf !== undefined)) {
    const ticketId = 1 + stories.findIndex((story) => story.followUpOf === followUpOf);
    const old = lives[(followUpOf ?? 0) - 1];
    if (old) happen(old, { at: Date.parse(createdAt), does: 'follow-up', ticketId });
  }
  const common = { created_at: CREATED, updated_at: CREATED };
  return emptyAccount({
    groups: groups.map((name, index) => ({
      id: index + 1,
      url: '',
      name,
      description: '',
      default: index === 0,
      is_public: true,
      deleted: false,
      ...common,
    })),
    users: [agent(AGENT, 'Kim', 'agent'), agent(701, 'Ada', 'admin'), light],
    brands: [
      {
        id: 1,
        url: '',
        name: 'Lumen',
        subdomain: 'lumen',
        active: true,
        default: true,
        is_deleted: false,
        ticket_form_ids: [1],
        ...common,
      },
    ],
    tickets: lives.map(({ ticket }) => ticket),
    histories: new Map(lives.map(({ ticket, born, log }) => [ticket.id, { born, log }])),
    ...ratingsOf(lives, parts.surveys ?? 'legacy'),
    ...parts,
  });
}

const agent = (id: number, name: string, role: 'agent' | 'admin') => ({
  id,
  url: '',
  name,
  email: `${name.toLowerCase()}@example.com`,
  role,
  role_type: role === 'admin' ? 4 : 0,
  only_private_comments: false,
  restricted_agent: false,
  active: true,
  suspended: false,
  locale: 'en',
  iana_time_zone: 'Europe/Berlin',
  organization_id: null,
  default_group_id: 1,
  created_at: CREATED,
  updated_at: CREATED,
});

const light = { ...agent(LIGHT_AGENT, 'Lee', 'agent'), role_type: 1, only_private_comments: true };

function tellTicket(
  story: TicketStory,
  id: number,
  groups: readonly string[],
  schedule: Schedule | undefined,
): TicketLife {
  const createdMs = Date.parse(story.createdAt);
  const groupId = groups.indexOf(story.group ?? groups[0] ?? '') + 1;
  const requesterId = story.requesterId ?? CUSTOMER;
  const { followUpOf } = story;
  const source =
    followUpOf === undefined
      ? { from: {}, to: {}, rel: null }
      : { from: { ticket_id: String(followUpOf) }, to: {}, rel: 'follow_up' };
  const life = openTicket(
    {
      id,
      created_at: zendeskTime(createdMs),
      subject: story.subject ?? `Ticket ${id}`,
      description: '',
      type: 'question',
      priority: story.priority === undefined ? 'normal' : story.priority,
      via: { channel: story.channel ?? 'email', source },
      is_public: story.isPublic ?? true,
      requester_id: requesterId,
      submitter_id: story.submitterId ?? requesterId,
      organization_id: null,
      group_id: groupId,
      brand_id: 1,
      ticket_form_id: 1,
      tags: [...(story.tags ?? [])],
      custom_fields: story.customFields ?? [],
      support_type: story.supportType ?? 'agent',
    },
    businessTime(schedule, createdMs),
  );
  const events: TicketEvent[] = [];
  const tell = (minutes: number | undefined, happening: Happening): void => {
    if (minutes !== undefined) events.push({ ...happening, at: createdMs + minutes * 60_000 });
  };
  tell(story.repliedAfter, { does: 'assign', groupId, agentId: AGENT });
  tell(story.repliedAfter, { does: 'reply' });
  tell(story.solvedAfter, { does: 'move', to: 'solved' });
  if (story.ratedAfter)
    tell(story.ratedAfter[0], { does: 'rate', score: story.ratedAfter[1], comment: null });
  for (const [minutes, happening] of story.happenings ?? []) tell(minutes, happening);
  for (const event of events.toSorted((a, b) => a.at - b.at)) happen(life, event);
  return life;
}

/** As many tickets alike as wanted, a minute apart. */
export function times(count: number, story: TicketStory): TicketStory[] {
  const start = Date.parse(story.createdAt);
  return Array.from({ length: count }, (_, index) => ({
    ...story,
    createdAt: zendeskTime(start + index * 60_000),
  }));
}
