import { expect, it } from 'vitest';
import { matterOf } from '../../src/domain/matter.ts';
import { createEngine } from '../../src/store/file/engine.ts';
import { temporaryPaths } from '../support/temp.ts';
import { metricSet, NOW, open, page, summaryOf, ticket } from './records.ts';

const newPath = temporaryPaths();
const DAY = 86_400;

it('finds the returns in a database of a version that kept no matters', async () => {
  const path = newPath();
  const subject = 'Invoice wrong';
  const facts = { subject, matter: matterOf(subject) };
  const solvedAt = NOW - 12 * DAY;
  const store = await open(path);
  await store.sync.saveTickets(
    'tickets',
    page([
      ticket(1, {
        ...facts,
        status: 'closed',
        createdAt: solvedAt - DAY,
        metricSet: metricSet({ solvedAt }),
      }),
      ticket(2, { ...facts, createdAt: solvedAt + DAY }),
    ]),
  );
  const before = await summaryOf(store, 'repeat-contact');
  expect(before).toMatchObject({ n: 1, sum: 1 });
  await store.close();
  const file = (await createEngine()).open(path);
  file.execute(`update tickets set matter = null; delete from settings where key = 'definitions'`);
  file.close();
  const upgraded = await open(path);
  expect(await summaryOf(upgraded, 'repeat-contact')).toEqual(before);
  await upgraded.close();
});
