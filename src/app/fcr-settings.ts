import { DEFAULT_FCR_SETTINGS } from '../domain/fcr/settings.ts';
import type { SettingsInForce } from '../domain/fcr/settings-in-force.ts';
import type { FcrSettingsStore } from '../slack/fcr/settings-editor.ts';
import type { Store } from '../store/index.ts';

const UNDECIDED: SettingsInForce = { settings: DEFAULT_FCR_SETTINGS, since: null, by: null };

/** The settings of first contact resolution as the store keeps them; where nobody has decided, the defaults. */
export function fcrSettingsOf({
  fcrSettings: { history, save },
}: Pick<Store, 'fcrSettings'>): FcrSettingsStore {
  const versions = async () =>
    (await history()).map(({ settings, at: since, by }): SettingsInForce => ({ settings, since, by }));
  return { current: async () => (await versions()).at(-1) ?? UNDECIDED, history: versions, save };
}
