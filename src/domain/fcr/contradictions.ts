import type { SettingKey } from './setting-changes.ts';
import type { FcrSettings } from './settings.ts';
import { NAMED_BY_ID, type SettingNames } from './settings-in-words.ts';

/** Two settings that cannot both hold, told at one of them. */
export interface Contradiction {
  readonly key: SettingKey;
  readonly sentence: string;
}

/** What of the settings contradicts itself; empty where nothing does. */
export function contradictions(
  settings: FcrSettings,
  { group }: SettingNames = NAMED_BY_ID,
): Contradiction[] {
  const { triageGroupIds, qualifiedGroupIds, acceptingTags, noFurtherActionTags } = settings;
  const groups = triageGroupIds.filter((id) => qualifiedGroupIds.includes(id)).map(group);
  const tags = acceptingTags.filter((tag) => noFurtherActionTags.includes(tag));
  return [
    ...told(
      groups,
      'qualifiedGroupIds',
      'cannot be a triage group and a qualified one; take it out of one of them.',
    ),
    ...told(
      tags,
      'noFurtherActionTags',
      'cannot say both that the customer accepted and that nothing more was done; take it out of one of them.',
    ),
  ];
}

const told = (names: readonly string[], key: SettingKey, predicate: string): Contradiction[] =>
  names.slice(0, 1).map((name) => ({ key, sentence: `"${name}" ${predicate}` }));
