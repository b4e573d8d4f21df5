import { describe, expect, it } from 'vitest';
import { effortScale } from '../../src/domain/effort.ts';
import type { NewResponse } from '../../src/domain/response.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { NOW, page, ticket } from './records.ts';

const newPath = temporaryPaths();

const openWith = (path: string, settings: Partial<Settings> = {}): Promise<Store> =>
  openStore({ path, metrics: METRICS, settings, now: () => NOW, holder: 'the test' });

const answer = (content: string, parts: Partial<NewResponse> = {}): NewResponse => ({
  content,
  kind: 'nps',
  at: NOW - 1000,
  score: 10,
  ticketId: null,
  organizationId: null,
  driver: null,
  reason: null,
  ...parts,
});

const save = (store: Store, responses: readonly NewResponse[], source = 'Delighted', isDryRun = false) =>
  store.imports.run({ source, isDryRun }, (writer) => writer.saveResponses(responses));

const VALUES = 'select metric, ticket_id, state, value from occurrences order by at, metric, ticket_id';

describe('responses', () => {
  it('are replaced where the same one says something else, and keep who supplied them first where not', async () => {
    const path = newPath();
    const store = await openWith(path);
    expect(await save(store, [answer('a'), answer('b')])).toEqual({ fresh: 2, changed: 0, known: 0 });
    const again = [answer('a', { score: 2, ticketId: 5 }), answer('b'), answer('c')];
    expect(await save(store, again, 'Typeform')).toEqual({ fresh: 1, changed: 1, known: 1 });
    await store.close();
    expect(await readRows(path, 'select id, content, score, source from responses order by content')).toEqual(
      [
        { id: 1, content: 'a', score: 2, source: 'Typeform' },
        { id: 2, content: 'b', score: 10, source: 'Delighted' },
        { id: expect.any(Number) as number, content: 'c', score: 10, source: 'Typeform' },
      ],
    );
    expect(await readRows(path, VALUES)).toEqual([
      { metric: 'nps', ticket_id: 0, state: 'promoter', value: 1 },
      { metric: 'nps', ticket_id: 0, state: 'promoter', value: 1 },
      { metric: 'nps', ticket_id: 5, state: 'detractor', value: -1 },
    ]);
  });

  it('stay measured when their ticket is measured again', async () => {
    const path = newPath();
    const store = await openWith(path);
    await save(store, [answer('a', { ticketId: 1 })]);
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    await store.sync.saveTickets('tickets', page([ticket(1, { status: 'solved', generatedAt: NOW })]));
    await store.close();
    expect(await readRows(path, VALUES.replace('order', "where metric = 'nps' order"))).toHaveLength(1);
  });

  it('are taken back, measures and all, where the import is only tried or fails', async () => {
    const path = newPath();
    const store = await openWith(path);
    await save(store, [answer('kept')]);
    expect(await save(store, [answer('kept', { score: 0 }), answer('tried')], 'X', true)).toEqual({
      fresh: 1,
      changed: 1,
      known: 0,
    });
    const failing = store.imports.run({ source: 'X', isDryRun: false }, async (writer) => {
      await writer.saveResponses([answer('lost')]);
      throw new Error('The disk is gone');
    });
    await expect(failing).rejects.toThrow('The disk is gone');
    await store.close();
    expect(await readRows(path, 'select content, score from responses')).toEqual([
      { content: 'kept', score: 10 },
    ]);
    expect(await readRows(path, VALUES)).toHaveLength(1);
  });

  it('are measured again when the team says otherwise what their scores mean', async () => {
    const path = newPath();
    const effort = [2, 6, 6].map((score, index) =>
      answer(`e${index}`, { kind: 'ces', score, at: NOW + index }),
    );
    const first = await openWith(path);
    await save(first, effort);
    await first.close();
    expect(await readRows(path, VALUES)).toEqual([]);
    const valuesUnder = async (isLowGood: boolean) => {
      const store = await openWith(path, { ces: effortScale(1, 7, isLowGood) });
      await store.close();
      return (await readRows(path, VALUES)).map(({ value }) => value);
    };
    expect(await valuesUnder(true)).toEqual([1, 0, 0]);
    expect(await valuesUnder(false)).toEqual([0, 1, 1]);
  });

  it('are measured again when a definition has a new version', async () => {
    const path = newPath();
    const store = await openWith(path);
    await save(store, [answer('a', { score: 8 })]);
    await store.close();
    const metrics = METRICS.map((metric) =>
      metric.measureResponse && metric.id === 'nps'
        ? { ...metric, version: 99, measureResponse: () => ({ at: NOW, state: 'kind', value: 1 }) }
        : metric,
    );
    const newer = await openStore({ path, metrics, now: () => NOW, holder: 'the test' });
    await newer.close();
    expect(await readRows(path, VALUES)).toEqual([{ metric: 'nps', ticket_id: 0, state: 'kind', value: 1 }]);
  });

  it('name whoever supplied them, kind by kind', async () => {
    const store = await openWith(':memory:', DEFAULT_SETTINGS);
    expect(await store.responseSources('nps')).toEqual([]);
    await save(store, [answer('a'), answer('b')], 'Typeform');
    await save(store, [answer('c')], 'Delighted');
    await save(store, [answer('d', { kind: 'csat', score: 5 })], 'A form');
    expect(await store.responseSources('nps')).toEqual(['Delighted', 'Typeform']);
    expect(await store.responseSources('csat')).toEqual(['A form']);
    expect(await store.responseSources('ces')).toEqual([]);
    await store.close();
  });
});
