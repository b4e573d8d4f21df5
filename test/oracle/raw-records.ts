import { CLIENT } from '../support/sync.ts';

type Body = Readonly<Record<string, unknown>> & {
  readonly end_of_stream?: boolean;
  readonly after_cursor?: string;
  readonly end_time?: number;
  readonly next_page?: string | null;
  readonly meta?: { readonly has_more: boolean };
  readonly links?: { readonly next: string };
};

/** Every record that the API of a Zendesk gives from an instant on, as the pages brought them, by the name of each list. */
export async function rawRecords(origin: string, start: number): Promise<Record<string, unknown[]>> {
  const get = await caller(origin);
  const paged = async (path: string, key: string, query = ''): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (let next = `/api/v2/${path}.json?page[size]=1000&${query}`; next !== ''; ) {
      const { [key]: rows, meta, links } = await get(next);
      found.push(...((rows ?? []) as unknown[]));
      next = meta?.has_more === true ? (links?.next ?? '') : '';
    }
    return found;
  };
  const schedules = (await paged('business_hours/schedules', 'schedules')) as { id: number }[];
  return {
    tickets: await exported(get, 'tickets', `start_time=${start}&include=metric_sets`),
    events: await exported(get, 'ticket_events', `start_time=${start}&include=comment_events`),
    clocks: await paged('incremental/ticket_metric_events', 'ticket_metric_events', `start_time=${start}`),
    searched: await paged('search/export', 'results', 'query=status<solved&filter[type]=ticket'),
    responses: await paged('guide/survey_responses', 'survey_responses'),
    ratings: await paged('satisfaction_ratings', 'satisfaction_ratings', `start_time=${start}`),
    users: await paged('users', 'users'),
    memberships: await paged('group_memberships', 'group_memberships'),
    groups: await paged('groups', 'groups', 'exclude_deleted=false'),
    brands: await paged('brands', 'brands'),
    organizations: await paged('organizations', 'organizations'),
    ticket_forms: await paged('ticket_forms', 'ticket_forms'),
    fields: await paged('ticket_fields', 'ticket_fields'),
    policies: await paged('slas/policies', 'sla_policies'),
    schedules: await Promise.all(
      schedules.map(async (schedule) => {
        const holidays = await paged(`business_hours/schedules/${schedule.id}/holidays`, 'holidays');
        return { ...schedule, holidays };
      }),
    ),
  };
}

const isSurvey = /satisfaction_ratings|survey_responses/u;

type Get = (address: string) => Promise<Body>;

async function caller(origin: string): Promise<Get> {
  const { clientId: client_id, clientSecret: client_secret } = CLIENT;
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
  const granted = await fetch(`${origin}/oauth/tokens`, { method: 'POST', body: form });
  const { access_token: token } = (await granted.json()) as { access_token: string };
  return async (address) => {
    const response = await fetch(address.startsWith('http') ? address : origin + address, {
      headers: { Authorization: `Bearer ${token}` },
    });
    // Of the two kinds of survey an account has one.
    if (isSurvey.test(address) && [403, 404].includes(response.status)) return {};
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  };
}

/** An export to its end; those by time repeat a page's last second on the next one. */
async function exported(get: Get, key: 'tickets' | 'ticket_events', query: string): Promise<unknown[]> {
  const isByCursor = key === 'tickets';
  const path = `/api/v2/incremental/${isByCursor ? 'tickets/cursor' : key}.json?support_type_scope=all`;
  const found: unknown[] = [];
  for (let next = query; ; ) {
    const body = await get(`${path}&per_page=1000&${next}`);
    found.push(...(body[key] as unknown[]));
    if (body.end_of_stream === true) return found;
    next = isByCursor
      ? query.replace(/start_time=\d+/u, `cursor=${encodeURIComponent(body.after_cursor ?? '')}`)
      : query.replace(/start_time=\d+/u, `start_time=${body.end_time}`);
  }
}
