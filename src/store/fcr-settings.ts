import { changesVerdicts } from '../domain/fcr/setting-changes.ts';
import type { FcrSettings } from '../domain/fcr/settings.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Connection } from './connection.ts';
import { beginRecount, recountedShare, type recounter } from './recount.ts';
import { addFcrSettings, type FcrSettingsVersion, readFcrSettings } from './tables/fcr-settings.ts';

interface Parts {
  readonly now: () => EpochSeconds;
  readonly recount: Pick<ReturnType<typeof recounter>, 'goOn' | 'settled' | 'fault'>;
  current(): FcrSettings;
  /** Puts new settings in force for whatever is measured from now on. */
  apply(settings: FcrSettings): Promise<void>;
}

/** What leads decide of first contact resolution: every version is kept, the last is in force. */
export function fcrSettingsStore({ db }: Connection, { now, recount, current, apply }: Parts) {
  return {
    current,
    /** Oldest first; empty where nobody has decided anything. */
    history: (): Promise<FcrSettingsVersion[]> => readFcrSettings(db),
    /** Keeps a new version; every ticket is measured by it in the background, where it can change a verdict. */
    save: async (settings: FcrSettings, by: string): Promise<void> => {
      const isRule = changesVerdicts(current(), settings);
      await db.transaction().execute(async (trx) => {
        await addFcrSettings(trx, { at: now(), by, settings });
        if (isRule) await beginRecount(trx);
      });
      await apply(settings);
      recount.goOn();
    },
    /** The share of tickets that are measured by the settings in force, from 0 to 1; null where all of them are. */
    recountedShare: () => recountedShare(db),
    /** Measures on where that was interrupted. */
    goOn: recount.goOn,
    /** Why measuring anew ended early, or null. */
    fault: recount.fault,
    /** Resolves once all that can be measured now is. */
    settled: recount.settled,
  };
}
