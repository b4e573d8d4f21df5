import type { Field } from './zendesk-settings.ts';

const REASON_ID = 360_001_002;
const PRODUCT_ID = 360_001_005;
const PRODUCTS = ['Desk lamp', 'Floor lamp', 'Lampshade'];

const tagOf = (product: string): string => `product_${product.toLowerCase().replace(' ', '_')}`;

/** The drop-down that says which product a ticket is about. */
export const PRODUCT_FIELD: Field = {
  id: PRODUCT_ID,
  type: 'tagger',
  title: 'Product',
  active: true,
  custom_field_options: PRODUCTS.map((name, place) => ({
    id: 360_001_041 + place,
    name,
    value: tagOf(name),
  })),
};

/** Subjects for which agents choose a reason. */
const REASONS: Readonly<Record<string, string>> = {
  'Parcel damaged': 'damaged',
  'Where is my parcel?': 'late',
};

/** What is chosen on a ticket in drop-downs, each with its tag; by its place and subject, so that nothing else is drawn otherwise. */
export function chosenFor(id: number, subject: string): { id: number; value: string }[] {
  const product = PRODUCTS[id % (PRODUCTS.length + 1)];
  const reason = REASONS[subject];
  return [
    ...(product === undefined ? [] : [{ id: PRODUCT_ID, value: tagOf(product) }]),
    ...(reason === undefined ? [] : [{ id: REASON_ID, value: reason }]),
  ];
}
