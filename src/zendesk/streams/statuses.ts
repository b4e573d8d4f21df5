import { z } from 'zod';
import { oneLine } from '../records.ts';
import { flag, id } from '../schema.ts';
import { listStream } from './lists.ts';

const statusSchema = z.object({ id, status_category: z.string(), agent_label: z.string(), active: flag });

/** The statuses of the account's own within Zendesk's categories. */
export const statuses = listStream({
  name: 'statuses',
  cost: 'custom statuses, so tickets are known by their status category alone',
  path: 'custom_statuses',
  key: 'custom_statuses',
  schema: statusSchema,
  toRecord: (raw) => ({
    id: raw.id,
    name: oneLine(raw.agent_label),
    category: raw.status_category,
    isActive: raw.active !== false,
  }),
});
