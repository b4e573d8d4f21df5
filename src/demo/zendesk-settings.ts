/** A field of tickets, users or organizations; options are those of a drop-down. */
export interface Field {
  id: number;
  key?: string;
  type: string;
  title: string;
  active: boolean;
  custom_field_options?: { id: number; name: string; value: string }[];
}

export interface TicketForm {
  id: number;
  name: string;
  active: boolean;
}

/** One label that tickets of a status category may carry; each category has one default. */
export interface CustomStatus {
  id: number;
  status_category: 'new' | 'open' | 'pending' | 'hold' | 'solved';
  agent_label: string;
  end_user_label: string;
  active: boolean;
  default: boolean;
}

/** A target of an SLA policy in minutes, by the ticket's priority. */
interface PolicyMetric {
  priority: 'urgent' | 'high' | 'normal' | 'low';
  metric: string;
  target: number;
  target_in_seconds: number;
  business_hours: boolean;
}

export interface SlaPolicy {
  id: number;
  title: string;
  description: string;
  position: number;
  filter: { all: unknown[]; any: unknown[] };
  policy_metrics: PolicyMetric[];
  created_at: string;
  updated_at: string;
}

/** A policy for how long one group may own a ticket; its id is a ULID. */
export interface GroupSlaPolicy {
  id: string;
  title: string;
  description: string;
  position: number;
  policy_metrics: PolicyMetric[];
}

/** Whole local days, both included, as YYYY-MM-DD. */
export interface Holiday {
  id: number;
  name: string;
  start_date: string;
  end_date: string;
}

/** Business hours with what Zendesk tells elsewhere (holidays) or not at all (the IANA time zone). */
export interface Schedule {
  id: number;
  name: string;
  /** IANA; the API tells the display name that Rails has for it. */
  zone: string;
  /** Minutes since Sunday 00:00 local time, none of them across midnight. */
  intervals: { start_time: number; end_time: number }[];
  holidays: Holiday[];
  created_at: string;
  updated_at: string;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const RAILS_NAMES: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern Time (US & Canada)',
  'America/Chicago': 'Central Time (US & Canada)',
  'America/Los_Angeles': 'Pacific Time (US & Canada)',
  'Asia/Kolkata': 'New Delhi',
  'Europe/Kiev': 'Kyiv',
  'Etc/UTC': 'UTC',
};

/** The display name that Rails has for an IANA time zone: mostly its city. */
export function railsTimeZone(zone: string): string {
  return RAILS_NAMES[zone] ?? zone.replace(/^.*\//u, '').replaceAll('_', ' ');
}

/** The same local hours on each of the given days; Sunday is 0. */
export function weekly(fromHour: number, toHour: number, days: readonly number[] = DAYS) {
  return days.map((day) => {
    return { start_time: day * 1440 + fromHour * 60, end_time: day * 1440 + toHour * 60 };
  });
}
