import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Account } from '../../src/demo/account.ts';
import type { Happening } from '../../src/demo/zendesk-life.ts';
import { startZendesk, type ZendeskOptions } from '../../src/demo/zendesk-server.ts';
import type { SlaPolicy } from '../../src/demo/zendesk-settings.ts';

export const NOW = Date.parse('2026-11-18T12:00:00Z');
export const CREATED = '2026-11-18T08:00:00Z';
const BASIC = `Basic ${Buffer.from('ada@example.com/token:key').toString('base64')}`;

/** What a child of a ticket event may say. */
export interface ChildRow {
  id: number;
  event_type?: string;
  previous_value?: unknown;
  public?: boolean;
  author_id?: number;
  [field: string]: unknown;
}

/** The parts of any answer that the tests look at. */
interface Body {
  ticket_events: {
    id: number;
    ticket_id: number;
    timestamp: number;
    updater_id: number;
    via: string;
    child_events: ChildRow[];
  }[];
  ticket_metric_events: {
    id: number;
    ticket_id: number;
    metric: string;
    instance_id: number;
    type: string;
    time: string;
    deleted?: boolean;
    status?: { calendar: number; business: number };
  }[];
  tickets: { id: number; status: string; updated_at: string; followup_ids: number[] }[];
  organizations: { id: number }[];
  survey_responses: { id: string; answers: { rating_category?: string }[] }[];
  satisfaction_ratings: { score: string }[];
  end_time: number;
  end_of_stream: boolean;
  after_cursor: string;
  next_page: string | null;
  count: number;
  meta: { has_more: boolean; after_cursor: string };
  [key: string]: unknown;
}

/** A server on a moment that the test moves, and an administrator's calls to it. */
export async function callable(account: Account, options: Partial<ZendeskOptions> = {}) {
  const time = { ms: NOW };
  const credentials = {
    email: 'ada@example.com',
    apiToken: 'key',
    clientId: 'bench',
    clientSecret: 'secret',
  };
  const zendesk = await startZendesk(account, { clock: { now: () => time.ms }, credentials, ...options });
  onTestFinished(() => zendesk.close());
  const raw = (path: string, authorization = BASIC) =>
    fetch(path.startsWith('http') ? path : `${zendesk.url}/api/v2/${path}`, {
      headers: { Authorization: authorization },
      redirect: 'manual',
    });
  const get = async (path: string, authorization?: string) => {
    const response = await raw(path, authorization);
    return { status: response.status, body: z.custom<Body>().parse(await response.json()) };
  };
  const body = async (path: string) => (await get(path)).body;
  return { zendesk, time, raw, get, body };
}

export const secondsOf = (text: string): number => Date.parse(text) / 1000;

/** Shortens a list of happenings to what they are. */
export const told = (...happenings: [minutes: number, happening: Happening][]) => happenings;

/** One policy of one target for tickets of normal priority. */
export function policy(metric: string, target: number, priority: 'normal' | 'high' = 'normal'): SlaPolicy {
  const common = { created_at: CREATED, updated_at: CREATED, position: 1, filter: { all: [], any: [] } };
  const metrics = [{ priority, metric, target, target_in_seconds: target * 60, business_hours: false }];
  return { id: 5, title: 'All', description: '', policy_metrics: metrics, ...common };
}
