import { describe, expect, it } from 'vitest';
import { type DatedDefinition, type Definition, definitionOf, hashOf } from '../../src/domain/definition.ts';
import { findMetric } from '../../src/reports/catalogue.ts';
import { plainText } from '../../src/slack/blocks/sheet.ts';
import { command } from '../../src/slack/commands/define.ts';
import type { Surface } from '../../src/slack/surface.ts';
import { at } from '../support/ticket.ts';
import { CONTEXT, fakeReads } from './fake-reads.ts';

const frt = definitionOf(findMetric('frt'));
const dated = (definition: Definition, since = 0): DatedDefinition => ({
  since,
  hash: hashOf(definition),
  definition,
});
const older = { ...frt, population: 'All tickets.', version: 0 };
const CHANGED = [dated(older), dated(frt, at('2026-11-03T12:00:00Z'))];

const define = async (words: string, definitions: readonly DatedDefinition[] = []): Promise<string> => {
  const surface = { reads: fakeReads({ definitions }), context: () => CONTEXT } as unknown as Surface;
  return plainText(await command.run(words, { userId: 'U0LEAD' }, surface));
};

describe('define', () => {
  it('prints rule, population, anchor, exclusions, unit, direction, version and hash', async () => {
    const text = await define('frt');
    for (const part of [frt.definition, frt.population, frt.anchor, frt.direction, hashOf(frt)])
      expect(text).toContain(part);
    expect(text).toContain('opened by agents');
    expect(text).toContain('Unit: minutes of calendar time');
    expect(text).toContain(`frt v${frt.version}`);
  });

  it('says in a sentence what puts something into a window', async () => {
    expect(await define('csat')).toContain(
      'A ticket falls into a window by: when the customer first answered',
    );
    expect(await define('retention')).toContain(
      'An organization falls into a window by: when its renewal is due',
    );
    expect(await define('backlog')).toContain('A ticket falls into no window: it counts at an instant');
  });

  it('wants to know which metric, and knows the nearest', async () => {
    await expect(define('')).rejects.toThrow('Say which metric: frt, ');
    await expect(define('frtt')).rejects.toThrow('Did you mean frt');
  });
});

describe.each(['--diff frt', '—diff frt', 'frt --diff'])('define %s', (words) => {
  it('says what the last change changed, and when', async () => {
    const text = await define(words, CHANGED);
    expect(text).toContain(`changed on 3 Nov 2026: v0 to v${frt.version}`);
    expect(text).toContain(`population was: All tickets., now: ${frt.population}`);
    expect(text).not.toContain('rule was');
  });

  it('says that the version is the same where settings alone have changed', async () => {
    const settled = { ...frt, settled: 'Triage groups: Intake' };
    const text = await define(words, [dated(settled), dated(frt, at('2026-11-03T12:00:00Z'))]);
    expect(text).toContain(`changed on 3 Nov 2026: still v${frt.version}`);
  });

  it('says since when nothing has changed', async () => {
    expect(await define(words, [dated(frt)])).toContain(
      'First reply time (frt) has not changed since the data begins (20 Aug 2026)',
    );
  });
});

describe('define --diff without a metric', () => {
  it('lists what has changed in the last 90 days', async () => {
    const text = await define('--diff', CHANGED);
    expect(text).toContain('1 definition changed in the last 90 days');
    expect(text).toContain(`frt v0 to v${frt.version} on 3 Nov 2026: population`);
  });

  it('does not list what changed before', async () => {
    const long = [dated(older), dated(frt, at('2026-08-01T12:00:00Z'))];
    expect(await define('--diff', long)).toContain('No definition has changed in the last 90 days');
  });
});
