import type { Account } from '../../src/demo/account.ts';
import {
  happen,
  openTicket,
  type TicketEvent,
  type TicketLife,
  zendeskTime,
} from '../../src/demo/zendesk-records.ts';

const CREATED = '2026-01-01T00:00:00Z';
const GROUPS = ['Billing', 'Delivery', 'Tier 2, EU'];
export const CUSTOMER = 900;
const AGENT = 700;

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
}

type Happening = TicketEvent extends infer Event
  ? Event extends { at: number }
    ? Omit<Event, 'at'>
    : never
  : never;

/** An account of three groups and one agent, whose tickets are told one by one. */
export function tellAccount(stories: readonly TicketStory[], groups: readonly string[] = GROUPS): Account {
  const lives = stories.map((story, index) => tellTicket(story, index + 1, groups));
  const common = { created_at: CREATED, updated_at: CREATED };
  return {
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
    users: [agent(AGENT, 'Kim', 'agent'), agent(701, 'Ada', 'admin')],
    organizations: [],
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
    ratings: lives.flatMap(({ rating }) => (rating ? [rating] : [])),
  };
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

function tellTicket(story: TicketStory, id: number, groups: readonly string[]): TicketLife {
  const createdMs = Date.parse(story.createdAt);
  const groupId = groups.indexOf(story.group ?? groups[0] ?? '') + 1;
  const life = openTicket(
    {
      id,
      created_at: zendeskTime(createdMs),
      subject: story.subject ?? `Ticket ${id}`,
      description: '',
      type: 'question',
      priority: story.priority === undefined ? 'normal' : story.priority,
      via: { channel: story.channel ?? 'email', source: { from: {}, to: {}, rel: null } },
      is_public: true,
      requester_id: CUSTOMER,
      submitter_id: story.submitterId ?? CUSTOMER,
      organization_id: null,
      group_id: groupId,
      brand_id: 1,
      ticket_form_id: 1,
      tags: [],
      custom_fields: [],
    },
    (from, to) => to - from,
  );
  const tell = (minutes: number | undefined, happening: Happening): void => {
    if (minutes !== undefined) happen(life, { ...happening, at: createdMs + minutes * 60_000 });
  };
  tell(story.repliedAfter, { does: 'assign', groupId, agentId: AGENT });
  tell(story.repliedAfter, { does: 'reply' });
  tell(story.solvedAfter, { does: 'move', to: 'solved' });
  if (story.ratedAfter)
    tell(story.ratedAfter[0], { does: 'rate', score: story.ratedAfter[1], comment: null });
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
