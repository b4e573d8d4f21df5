import { z } from 'zod';
import type { PolicyRecord } from '../../domain/reference.ts';
import { oneLine } from '../records.ts';
import { flag, number } from '../schema.ts';
import { listStream } from './lists.ts';

const targetSchema = z.object({
  metric: z.string(),
  priority: z.string(),
  target: number.pipe(z.number().nonnegative()),
  business_hours: flag,
});

const policySchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  title: z.string(),
  position: z.coerce.number().int().nullish().catch(null),
  policy_metrics: z.array(targetSchema).nullish(),
});

const toPolicyRecord = (raw: z.infer<typeof policySchema>): PolicyRecord => ({
  id: raw.id,
  name: oneLine(raw.title),
  position: raw.position ?? 0,
  targets: (raw.policy_metrics ?? []).map(({ metric, priority, target, business_hours }) => ({
    metric,
    priority,
    targetMinutes: target,
    isBusiness: business_hours === true,
  })),
});

/** The SLA policies; tickets keep the targets that were applied to them, whatever becomes of the policy. */
export const slaPolicies = listStream({
  name: 'sla-policies',
  cost: 'SLA policies, so sla is not measured',
  path: 'slas/policies',
  key: 'sla_policies',
  schema: policySchema,
  toRecord: toPolicyRecord,
});
