import type { FcrSettings } from '../../domain/fcr/settings.ts';
import { didYouMean } from '../../domain/nearest.ts';

/** What the account's tickets carry: tags, and the ids of macros that were used. */
export interface SeenOnTickets {
  readonly tags: readonly string[];
  readonly macros: readonly string[];
}

const tagsIn = (settings: FcrSettings): string[] => [
  ...settings.acceptingTags,
  ...settings.noFurtherActionTags,
  ...settings.callerTags,
  ...settings.escalationTags,
  ...settings.exceptions.map(({ tag }) => tag),
];

const added = (before: readonly string[], after: readonly string[]): string[] => [
  ...new Set(after.filter((each) => !before.includes(each))),
];

/** The tags and macros that a change of the settings brings in. */
export const broughtIn = (before: FcrSettings, after: FcrSettings): SeenOnTickets => ({
  tags: added(tagsIn(before), tagsIn(after)),
  macros: added(before.clarificationMacroIds.map(String), after.clarificationMacroIds.map(String)),
});

/** Says of each that no ticket has had it, for it may be meant for tickets to come, or be mistyped. */
export const unseenSentences = (unseen: SeenOnTickets, seen: SeenOnTickets): string[] => [
  ...unseen.tags.map((tag) => `No ticket has the tag "${tag}" yet.${didYouMean(tag, seen.tags)}`),
  ...unseen.macros.map((id) => `Macro ${id} was used on no ticket lately.${didYouMean(id, seen.macros)}`),
];
