import { expect, it } from 'vitest';
import { DEFAULT_FCR_SETTINGS } from '../../../src/domain/fcr/settings.ts';
import { rulesWithoutProduct } from '../../../src/reports/fcr-settings/rules-without-product.ts';

const rule = (id: number, dimension: 'product' | 'tag', ...values: string[]) => ({
  id,
  segment: [{ dimension, values }],
});

it('says of rules on products that they have no effect while no field tells products, and nothing of others', () => {
  const rules = [rule(1, 'tag', 'spam'), rule(2, 'product', 'Modem'), rule(3, 'product', '(no product)')];
  const told = rulesWithoutProduct(rules, DEFAULT_FCR_SETTINGS);
  expect(told.map((sentence) => sentence.split(', because')[0])).toEqual([
    'Rule 2 (product:Modem) leaves no ticket out',
    'Rule 3 (product:"(no product)") leaves no ticket out',
  ]);
  expect(rulesWithoutProduct(rules, { ...DEFAULT_FCR_SETTINGS, productFieldId: 51 })).toEqual([]);
});
