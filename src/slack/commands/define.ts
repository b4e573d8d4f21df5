import { UserError } from '../../domain/user-error.ts';
import { findMetric, METRICS } from '../../reports/catalogue.ts';
import { changedDefinitions, definitionStatus } from '../../reports/definitions.ts';
import { rulesWithoutProduct } from '../../reports/fcr-settings/rules-without-product.ts';
import { changedSheet, definitionDiffSheet, definitionSheet } from '../answers/definition.ts';
import { targetHoursText } from '../blocks/hours.ts';
import type { Subcommand } from './command.ts';

/** Keyboards that mean well turn two hyphens into a dash. */
const DIFF = /^[-–—]*diff$/iu;

export const command: Subcommand = {
  id: 'define',
  usage: '[--diff] <metric>',
  summary: 'What a metric counts, and what it leaves out; with --diff what has changed about that.',
  run: async (words, _asker, { reads, context }) => {
    const all = words.split(/\s+/u).filter((word) => word !== '');
    const [word] = all.filter((candidate) => !DIFF.test(candidate));
    const isDiff = all.some((candidate) => DIFF.test(candidate));
    const { now, timeZone } = context();
    if (word) {
      const metric = findMetric(word);
      const status = await definitionStatus(reads, metric);
      if (isDiff) return definitionDiffSheet(status, timeZone);
      const targets = await targetHoursText(reads, metric);
      const checks = rulesWithoutProduct(await reads.exclusionRules(), reads.settings.fcr);
      return definitionSheet(metric, status, timeZone, targets, checks);
    }
    if (isDiff) return changedSheet(await changedDefinitions(reads, now), timeZone);
    throw new UserError(`Say which metric: ${METRICS.map(({ id }) => id).join(', ')}.`);
  },
};
