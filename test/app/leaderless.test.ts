import { describe, expect, it } from 'vitest';
import { openData } from '../../src/app/data.ts';
import { databaseFindings } from '../../src/app/findings/database.ts';
import { readAskConfig } from '../../src/config/index.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();

describe('a dispute that nobody can decide', () => {
  it('is told by doctor, unless somebody leads whom doctor does not know', async () => {
    const path = newPath();
    const { store } = await openData(path, 'the test', systemClock);
    const against = { verdict: 'notFirstContact', reason: 'moreReplies' };
    const common = { ticketId: 12, agentId: 700, groupId: 1, disputedAt: 1, reason: 'one answer', against };
    await store.disputes.add({ ...common, disputedBy: 'U0KIM' });
    await store.close();
    const config = readAskConfig({ DATABASE_PATH: path, TIME_ZONE: 'Europe/Berlin' });
    const sentences = async (leads: readonly string[] | null) =>
      (await databaseFindings(config, leads)).filter(({ sentence }) => sentence.includes('Dispute'));
    const finding = {
      mark: 'warn',
      sentence:
        'Dispute 1 on ticket #12 has no lead who could decide it; name one in LEADS, or by leads add @dana <group>',
    };
    expect(await sentences([])).toEqual([finding]);
    expect(await sentences(['U0KIM'])).toEqual([finding]);
    expect(await sentences(['U0DANA'])).toEqual([]);
    expect(await sentences(['S0LEADS'])).toEqual([]);
    expect(await sentences(null)).toEqual([]);
  });
});
