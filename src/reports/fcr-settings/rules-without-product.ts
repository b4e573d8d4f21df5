import type { FcrSettings } from '../../domain/fcr/settings.ts';
import { segmentText } from '../../domain/segment.ts';
import type { ExclusionRule } from '../reads.ts';

/** Says of each rule on products that it has no effect while no field tells what the products are. */
export function rulesWithoutProduct(
  rules: readonly Pick<ExclusionRule, 'id' | 'segment'>[],
  { productFieldId }: FcrSettings,
): string[] {
  if (productFieldId !== null) return [];
  return rules
    .filter(({ segment }) => segment.some(({ dimension }) => dimension === 'product'))
    .map(
      ({ id, segment }) =>
        `Rule ${id} (${segmentText(segment)}) leaves no ticket out, because no product field is mapped. A lead maps it with /benchmarks fcr set product field "Product", or removes the rule with /benchmarks exclude remove ${id}.`,
    );
}
