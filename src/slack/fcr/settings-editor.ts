import { changedKeys } from '../../domain/fcr/setting-changes.ts';
import type { FcrSettings } from '../../domain/fcr/settings.ts';
import type { SettingsInForce } from '../../domain/fcr/settings-in-force.ts';
import { oneAtATime } from '../../lib/one-at-a-time.ts';

/** Where the settings are kept; nothing is ever overwritten. */
export interface FcrSettingsStore {
  current(): Promise<SettingsInForce>;
  /** Every state that was saved, the oldest first. */
  history(): Promise<readonly SettingsInForce[]>;
  /** Puts settings in force from now on; `by` is a Slack user. */
  save(settings: FcrSettings, by: string): Promise<void>;
}

/** What was in force, and the settings that are now; the same where nothing was changed. */
export interface SettingsChange {
  readonly before: SettingsInForce;
  readonly after: FcrSettings;
}

/** The settings as commands and modals change them. */
export interface SettingsEditor extends Omit<FcrSettingsStore, 'save'> {
  /** Saves what `edit` makes of what is in force, unless that is the same; an `edit` that throws changes nothing. */
  change(by: string, edit: (current: SettingsInForce) => FcrSettings): Promise<SettingsChange>;
}

/** Lets one change after another through, so that none is lost under one made at the same moment. */
export function settingsEditor(store: FcrSettingsStore): SettingsEditor {
  const inTurn = oneAtATime();
  return {
    current: () => store.current(),
    history: () => store.history(),
    change: (by, edit) =>
      inTurn(async () => {
        const before = await store.current();
        const after = edit(before);
        if (changedKeys(before.settings, after).length > 0) await store.save(after, by);
        return { before, after };
      }),
  };
}
