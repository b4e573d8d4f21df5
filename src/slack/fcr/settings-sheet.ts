import { changesVerdicts } from '../../domain/fcr/setting-changes.ts';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../domain/fcr/settings.ts';
import type { SettingsInForce } from '../../domain/fcr/settings-in-force.ts';
import { changesInWords, type SettingNames, settingsInWords } from '../../domain/fcr/settings-in-words.ts';
import { describeInstant } from '../../domain/window.ts';
import { commandButton } from '../blocks/buttons.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';

/** Changes that are told with what is in force. */
const SHOWN_CHANGES = 5;

const MEASURED_AGAIN = 'tickets are measured again by this in the background; the figures follow';

export const SETTINGS_COMMAND = 'fcr settings';

/** From when on and by whom the settings are in force. */
export function inForceLine({ since, by }: SettingsInForce, timeZone: string): Line {
  if (since === null) return ['Nobody has changed them: the defaults are in force'];
  return [
    `In force since ${describeInstant(since, timeZone)}`,
    ...(by === null ? [] : [', by ', { user: by }]),
  ];
}

/** What is in force, and how it came to be. */
export function settingsSheet(
  inForce: SettingsInForce,
  history: readonly SettingsInForce[],
  names: SettingNames,
  timeZone: string,
  mayChange: boolean,
  checks: readonly string[] = [],
): Sheet {
  const changes = changeLines(history, names, timeZone);
  return {
    headline: 'First contact resolution: settings',
    lines: [
      inForceLine(inForce, timeZone),
      ...settingsInWords(inForce.settings, names).map((line) => [line]),
      ...checks.map((sentence): Line => [{ bold: 'Check: ' }, sentence]),
      ...(changes.length === 0 ? [] : [[{ bold: 'Last changes' }], ...changes]),
    ],
    buttons: mayChange ? [commandButton('Change…', SETTINGS_COMMAND)] : [],
    footer: [mayChange ? 'also by command: fcr set window 5 business days' : 'leads change them'],
  };
}

/** The latest first. */
function changeLines(history: readonly SettingsInForce[], names: SettingNames, timeZone: string): Line[] {
  return history
    .map(({ settings, since, by }, index): Line => {
      const before = history[index - 1]?.settings ?? DEFAULT_FCR_SETTINGS;
      const what = changesInWords(before, settings, names).join(' ');
      return [
        `${since === null ? '' : describeInstant(since, timeZone)} `,
        ...(by === null ? [] : [{ user: by }, ' ']),
        what,
      ];
    })
    .slice(-SHOWN_CHANGES)
    .toReversed();
}

/** What a change came to: each setting with what it is and was, and what is to be checked. */
export function changeSheet(
  before: FcrSettings,
  after: FcrSettings,
  names: SettingNames,
  unseen: readonly Line[] = [],
): Sheet {
  const [first, ...others] = changesInWords(before, after, names);
  if (first === undefined)
    return { headline: 'Nothing changed: that is in force already.', lines: [], footer: [] };
  return {
    headline: first,
    lines: [...others.map((sentence): Line => [sentence]), ...unseen],
    footer: changesVerdicts(before, after) ? [MEASURED_AGAIN] : [],
  };
}
