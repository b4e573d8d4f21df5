import { describe, expect, it } from 'vitest';
import { type Segment, segmentText } from '../../src/domain/segment.ts';
import { temporaryPaths } from '../support/temp.ts';
import { open, page, ticket } from './records.ts';

const newPath = temporaryPaths();
const BILLING: Segment = [{ dimension: 'group', values: ['Billing'] }];

async function startStore() {
  const store = await open(newPath());
  const name = (list: 'groups' | 'brands', id: number, called: string) =>
    store.sync.saveList(list, page([{ id, name: called }]));
  await name('groups', 1, 'Billing');
  await name('groups', 2, 'Delivery');
  await name('brands', 1, 'Lumen');
  await store.sync.saveTickets('tickets', page([ticket(1, { groupId: 1, brandId: 1 })]));
  const texts = async () => (await store.exclusionRules.history()).map(({ segment }) => segmentText(segment));
  return { store, name, texts };
}

describe('a rule kept by an id', () => {
  it('follows what Zendesk renames, and is told by the present name', async () => {
    const { store, name, texts } = await startStore();
    await store.exclusionRules.add(BILLING, 'U0LEAD');
    await name('groups', 1, 'Money');
    const [rule] = await store.exclusionRules.history();
    expect(await texts()).toEqual(['group:Money']);
    expect(await store.hasTickets(rule?.segment ?? [])).toBe(true);
    expect(await store.hasTickets(BILLING)).toBe(false);
    expect((await store.changes('frt')).map(({ what }) => what)).toContain('group:Money left out');
    await store.close();
  });

  it('does not take over a name that another one has now', async () => {
    const { store, name, texts } = await startStore();
    await store.exclusionRules.add(BILLING, 'U0LEAD');
    await name('groups', 1, 'Money');
    await name('groups', 2, 'Billing');
    expect(await texts()).toEqual(['group:Money']);
    await store.exclusionRules.add(BILLING, 'U0LEAD');
    expect(await texts()).toEqual(['group:Money', 'group:Billing']);
    await store.close();
  });

  it('is the same rule by its present name, and keeps beside it what has no id', async () => {
    const { store, name, texts } = await startStore();
    const both: Segment = [
      { dimension: 'group', values: ['(no group)', 'Billing'] },
      { dimension: 'brand', values: ['Lumen'] },
      { dimension: 'channel', values: ['email'] },
    ];
    const id = await store.exclusionRules.add(both, 'U0LEAD');
    await name('groups', 1, 'Money');
    expect(await texts()).toEqual(['group:"(no group)",Money channel:email brand:Lumen']);
    const again: Segment = [{ dimension: 'group', values: ['Money', '(no group)'] }, ...both.slice(1)];
    expect(await store.exclusionRules.add(again, 'U0LEAD')).toBe(id);
    await store.close();
  });
});

describe('a rule on products', () => {
  it('takes no ticket for one without a product while no field tells what the products are', async () => {
    const { store } = await startStore();
    const withoutProduct: Segment = [{ dimension: 'product', values: ['(no product)'] }];
    expect(await store.hasTickets(withoutProduct)).toBe(false);
    await store.fcrSettings.save({ ...store.settings.fcr, productFieldId: 51 }, 'U0LEAD');
    expect(await store.hasTickets(withoutProduct)).toBe(true);
    await store.close();
  });
});
