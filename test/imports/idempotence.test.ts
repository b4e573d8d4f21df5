import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountRows } from '../../src/imports/accounts.ts';
import { readCsv } from '../../src/imports/csv.ts';
import { importRows } from '../../src/imports/import.ts';
import { responseRows } from '../../src/imports/responses.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { EFFORT, NOW, piecesOf, reading } from '../support/imports.ts';
import { readEach, temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();

const openAt = (path: string): Promise<Store> =>
  openStore({ path, metrics: METRICS, settings: EFFORT, now: () => NOW, holder: 'the test' });

const importInto = (store: Store, kind: 'ces' | 'account', lines: readonly string[], source = 'Test') => {
  const header =
    kind === 'ces' ? 'date,score,organization,driver,id' : 'organization,month,mrr_start,goal_reached';
  const rows = readCsv(piecesOf([header, ...lines].join('\n')));
  return store.imports.run({ source, isDryRun: false }, (writer) =>
    kind === 'ces'
      ? importRows(
          rows,
          responseRows('ces', { ...reading, source }, EFFORT.ces),
          reading,
          writer.saveResponses,
        )
      : importRows(rows, accountRows(reading), reading, writer.saveAccountMonths),
  );
};

/** Everything an import leaves, whatever the order it came in. */
const QUERIES = [
  `select kind, content, at, score, ticket_id, organization_id, driver, reason, source from responses order by content`,
  'select organization_id, month, facts, source from account_months order by 1, 2',
  'select metric, at, state, value, organization_id from occurrences order by 1, 2, 3, 4, 5',
];

const answer = fc
  .tuple(
    fc.integer({ min: 1, max: 17 }),
    fc.integer({ min: 0, max: 8 }),
    fc.constantFrom('', 'Acme', '11', 'Nobody'),
    fc.constantFrom('', 'clarity', 'Clarity'),
  )
  .map(([day, score, ...rest]) => [`2026-11-${String(day).padStart(2, '0')}`, score, ...rest].join(','));

const answers = fc
  .array(answer, { minLength: 1, maxLength: 30 })
  .map((rows) => rows.map((row, index) => `${row},${index % 3 === 0 ? `id ${index}` : ''}`));

const months = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(11, 12, 16),
      fc.integer({ min: 1, max: 10 }),
      fc.nat(999),
      fc.constantFrom('', 'yes', 'no'),
    )
    .map(([id, month, mrr, goal]) => `${id},2026-${String(month).padStart(2, '0')},${mrr},${goal}`),
  { selector: (row) => row.slice(0, 10), minLength: 1, maxLength: 20 },
);

describe('two tools that number their answers from 1', () => {
  it('take nothing from each other, and each may correct its own', async () => {
    const store = await openAt(newPath());
    const first = ['2026-11-03,1,,,1', '2026-11-03,2,,,2'];
    expect(await importInto(store, 'ces', first, 'One')).toMatchObject({ fresh: 2 });
    expect(await importInto(store, 'ces', ['2026-11-04,7,,,1'], 'Other')).toMatchObject({
      fresh: 1,
      changed: 0,
    });
    expect(await importInto(store, 'ces', first, 'One')).toMatchObject({ fresh: 0, known: 2 });
    expect(await importInto(store, 'ces', ['2026-11-03,3,,,1'], 'One')).toMatchObject({ changed: 1 });
    await store.close();
  });
});

describe('importing again', () => {
  it.each([
    ['ces', answers],
    ['account', months],
  ] as const)('changes nothing, in whatever order and in however many files (%s)', async (kind, lines) => {
    await fc.assert(
      fc.asyncProperty(
        lines.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length }),
            fc.subarray(rows, { minLength: 1 }),
          ),
        ),
        async ([rows, shuffled, some]) => {
          const [once, often] = [newPath(), newPath()];
          const one = await openAt(once);
          const first = await importInto(one, kind, rows);
          await one.close();
          const other = await openAt(often);
          await importInto(other, kind, some);
          await importInto(other, kind, shuffled);
          const last = await importInto(other, kind, rows);
          await other.close();
          expect(last).toMatchObject({ fresh: 0, changed: 0, known: first.fresh + first.known });
          expect(await readEach(often, QUERIES)).toEqual(await readEach(once, QUERIES));
        },
      ),
      { numRuns: 15 },
    );
  });
});
