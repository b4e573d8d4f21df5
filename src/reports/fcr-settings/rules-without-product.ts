import type { FcrSettings } from '../../domain/fcr/settings.ts';
import { segmentText } from '../../domain/segment.ts';
import type { ExclusionRule } from '../reads.ts';

/** Says of each rule on products that it does not do what it says while no field tells what the products are. */
export function rulesWithoutProduct(
  rules: readonly Pick<ExclusionRule, 'id' | 'segment'>[],
  { productFieldId }: FcrSettings,
): string[] {
  if (productFieldId !== null) return [];
  return rules.flatMap(({ id, segment }) => {
    const products = segment.filter(({ dimension }) => dimension === 'product');
    if (products.length === 0) return [];
    const takesNone = products.some(({ values }) => !values.includes(NO_PRODUCT));
    const effect = takesNone ? 'leaves no ticket out' : 'takes every ticket for one without a product';
    return [
      `Rule ${id} (${segmentText(segment)}) ${effect}, because no product field is mapped. A lead maps it with /benchmarks fcr set product field "Product", or removes the rule with /benchmarks exclude remove ${id}.`,
    ];
  });
}

const NO_PRODUCT = '(no product)';
