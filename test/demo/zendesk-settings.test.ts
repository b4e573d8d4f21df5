import { describe, expect, it } from 'vitest';
import { emptyAccount, generateAccount } from '../../src/demo/account.ts';
import { railsTimeZone, weekly } from '../../src/demo/zendesk-settings.ts';
import { callable, NOW } from './zendesk-caller.ts';

const account = generateAccount({ nowMs: NOW - 60_000, ticketCount: 120, seed: 5, schedules: 2 });
const AGENT_EMAIL = account.users.find(({ role }) => role === 'agent')?.email ?? '';
const AGENT = `Basic ${Buffer.from(`${AGENT_EMAIL}/token:key`).toString('base64')}`;

describe('the settings of an account', () => {
  it('name the groups of agents, some without a time of change', async () => {
    const { body } = await callable(account);
    const page = await body('group_memberships.json?page[size]=100');
    const rows = page['group_memberships'] as {
      user_id: number;
      group_id: number;
      default: boolean;
      updated_at?: string;
    }[];
    const agents = account.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id);
    expect(rows.filter((row) => row.default).map(({ user_id: id }) => id)).toEqual(agents);
    for (const { group_id: desk } of rows)
      expect(rows.filter((row) => row.group_id === desk).length).toBeGreaterThanOrEqual(6);
    expect(rows.filter((row) => !('updated_at' in row))).toHaveLength(3);
  });

  it('tell fields with their options, and forms with the ids that tickets use', async () => {
    const { body } = await callable(account);
    expect((await body('organization_fields.json?page[size]=100'))['organization_fields']).toContainEqual(
      expect.objectContaining({ key: 'plan', custom_field_options: expect.any(Array) }),
    );
    const fields = (await body('ticket_fields.json'))['ticket_fields'] as { id: number; active: boolean }[];
    expect(fields.some(({ active }) => !active)).toBe(true);
    const used = account.tickets.flatMap((ticket) => ticket.custom_fields.map(({ id }) => id));
    expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining([...new Set(used)]));
    const forms = (await body('ticket_forms.json'))['ticket_forms'] as { id: number }[];
    const formIds = new Set(account.tickets.map((ticket) => ticket.ticket_form_id));
    expect(forms.map(({ id }) => id)).toEqual(expect.arrayContaining([...formIds]));
  });

  it('tell the labels of statuses at once, each that a ticket carries among them', async () => {
    const { body } = await callable(account);
    const page = await body('custom_statuses.json');
    expect(Object.keys(page)).toEqual(['custom_statuses']);
    const statuses = page['custom_statuses'] as { id: number; status_category: string }[];
    for (const { custom_status_id: id, status } of account.tickets.filter(
      (each) => each.status !== 'deleted',
    )) {
      const category = status === 'closed' ? 'solved' : status;
      expect(statuses.find((label) => label.id === id)?.status_category).toBe(category);
    }
  });

  it('tell SLA policies in minutes, and none for groups', async () => {
    const { body, get } = await callable(account);
    const page = await body('slas/policies.json');
    expect(page).toMatchObject({ count: 1, next_page: null });
    expect(page['sla_policies']).toMatchObject([
      { policy_metrics: expect.arrayContaining([expect.objectContaining({ metric: 'first_reply_time' })]) },
    ]);
    expect((await get('group_slas/policies.json')).status).toBe(403);
  });

  it('tell schedules by the names that Rails has for time zones, without their holidays', async () => {
    const { body, get } = await callable(account);
    const schedules = (await body('business_hours/schedules.json'))['schedules'];
    expect(schedules).toMatchObject([
      {
        name: 'Office hours',
        time_zone: 'Berlin',
        intervals: { length: 5, 0: { start_time: 1980, end_time: 2520 } },
      },
      { name: 'Delivery hours' },
    ]);
    expect(JSON.stringify(schedules)).not.toMatch(/zone":"Europe|holidays/u);
    const [office, delivery] = account.schedules;
    const holidays = async (id = 0) =>
      (await get(`business_hours/schedules/${id}/holidays.json`)).body['holidays'];
    expect(await holidays(office?.id)).toEqual([]);
    expect(await holidays(delivery?.id)).toMatchObject([{ name: 'Stocktaking' }]);
    expect((await get('business_hours/schedules/1/holidays.json')).status).toBe(404);
    expect(railsTimeZone('America/Los_Angeles')).toBe('Pacific Time (US & Canada)');
    expect(weekly(0, 24)).toHaveLength(7);
  });

  it('are for administrators where they are about money and time', async () => {
    const { get } = await callable(account, { credentials: { email: AGENT_EMAIL, apiToken: 'key' } });
    expect((await get('business_hours/schedules', AGENT)).status).toBe(403);
    expect((await get('ticket_fields', AGENT)).status).toBe(200);
  });

  it('are missing on a small plan, or not even known', async () => {
    const { get } = await callable(account, { plan: 'small' });
    const refused = ['slas/policies', 'business_hours/schedules', 'satisfaction_ratings', 'ticket_forms'];
    for (const path of [...refused, 'organization_fields', 'business_hours/schedules/1/holidays'])
      expect([path, (await get(path)).status]).toEqual([path, 403]);
    for (const path of ['guide/survey_responses', 'group_slas/policies'])
      expect(await get(path)).toMatchObject({ status: 404, body: { error: 'InvalidEndpoint' } });
    expect((await get('group_memberships')).status).toBe(200);
  });
});

describe('the export of organizations', () => {
  const [first] = account.organizations;
  if (!first) throw new Error('there are no organizations');
  const organization = (id: number, updated_at: string, deleted_at: string | null = null) => {
    return { ...first, id, updated_at, deleted_at };
  };
  const organizations = [
    organization(3, '2026-11-18T09:00:00Z'),
    organization(1, '2026-11-18T08:00:00Z', '2026-11-18T08:00:00Z'),
    organization(2, '2026-11-18T08:00:00Z'),
    organization(4, '2026-11-18T11:59:30Z'),
  ];

  it('goes by time, with the deleted and without the newest minute', async () => {
    const { users } = account;
    const { body } = await callable(emptyAccount({ users, organizations }));
    const start = Date.parse('2026-11-18T08:00:00Z') / 1000;
    const page = await body(`incremental/organizations.json?start_time=${start}`);
    expect(page.organizations.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(page).toMatchObject({ count: 3, end_time: start + 3601, end_of_stream: true });
    expect(page.organizations[0]).toMatchObject({ deleted_at: '2026-11-18T08:00:00Z', tags: first.tags });
    const short = await body(`incremental/organizations.json?per_page=2&start_time=${start}`);
    expect(short).toMatchObject({ count: 2, end_time: start, end_of_stream: false });
    expect((await body('organizations.json')).organizations.map(({ id }) => id)).toEqual([2, 3, 4]);
  });
});
