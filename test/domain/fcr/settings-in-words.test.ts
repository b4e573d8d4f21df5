import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelsWithoutModel } from '../../../src/domain/fcr/channels-without-model.ts';
import { contradictions } from '../../../src/domain/fcr/contradictions.ts';
import {
  canonicalText,
  changedKeys,
  changesVerdicts,
  SETTING_KEYS,
  withChangesOf,
} from '../../../src/domain/fcr/setting-changes.ts';
import { DEFAULT_FCR_SETTINGS, DELIVERY_MODELS, type FcrSettings } from '../../../src/domain/fcr/settings.ts';
import { changesInWords, rulesInWords, settingsInWords } from '../../../src/domain/fcr/settings-in-words.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 });
const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 });
const settings: fc.Arbitrary<FcrSettings> = fc.record({
  models: fc.dictionary(fc.constantFrom('email', 'voice', 'kiosk'), fc.constantFrom(...DELIVERY_MODELS)),
  triageGroupIds: ids,
  qualifiedGroupIds: ids,
  qualifiedRoles: words,
  windowDays: fc.integer({ min: 1, max: 3 }),
  acceptingTags: words,
  noFurtherActionTags: words,
  clarificationMacroIds: ids,
  callerFormIds: ids,
  callerTags: words,
  escalationTags: words,
  exceptions: fc.array(fc.record({ name: fc.constantFrom('x', 'y'), tag: fc.constantFrom('p', 'q') }), {
    maxLength: 2,
  }),
  categoryFieldId: fc.constantFrom(null, 7),
  productFieldId: fc.constantFrom(null, 8),
});

describe('the settings in words', () => {
  it('are one line where nobody has decided anything', () => {
    expect(settingsInWords(DEFAULT_FCR_SETTINGS)).toEqual([
      'By default: verification window 5 business days; delivery models as the channels suggest; qualified groups all but triage; qualified roles all but light agents; none set: triage groups, accepting tags, no-further-action tags, clarification macros, caller forms, caller tags, escalation tags, exceptions, category field, product field',
    ]);
  });

  it('give a line to each that is decided, by id unless names are told', () => {
    const decided = { ...DEFAULT_FCR_SETTINGS, windowDays: 1, triageGroupIds: [3, 4] };
    expect(settingsInWords(decided).slice(0, 2)).toEqual([
      'Verification window: 1 business day',
      'Triage groups: group 3, group 4',
    ]);
    const names = { group: (id: number) => `G${id}`, form: String, field: String };
    expect(settingsInWords(decided, names)[1]).toBe('Triage groups: G3, G4');
  });

  it('say of verdicts what they go by alone, and when two tickets are on the same matter', () => {
    const mapped = { ...DEFAULT_FCR_SETTINGS, windowDays: 1, categoryFieldId: 7, productFieldId: 8 };
    const [window, defaults, matter] = rulesInWords(mapped);
    expect(window).toBe('Verification window: 1 business day');
    expect(defaults).not.toMatch(/category|product/iu);
    expect(matter).toBe('same matter: equal subjects, or equal values of field 7');
    expect(rulesInWords(DEFAULT_FCR_SETTINGS).at(-1)).toBe('same matter: equal subjects');
  });

  it('say that the product field changes no verdict, and any other setting may', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...SETTING_KEYS), settings, (before, key, other) => {
        const after = { ...before, [key]: other[key] };
        const isChanged = changedKeys(before, after).length > 0;
        expect(changesVerdicts(before, after)).toBe(isChanged && key !== 'productFieldId');
      }),
    );
  });

  it('name every setting exactly once', () => {
    fc.assert(
      fc.property(settings, (some) => {
        const lines = settingsInWords(some);
        const last = lines.at(-1)?.startsWith('By default: ') ? (lines.pop() ?? '') : '';
        const defaults = last === '' ? [] : last.split(/; (?!none set)|, |; none set: /u);
        expect(lines.length + defaults.length).toBe(SETTING_KEYS.length);
      }),
    );
  });
});

describe('a change of the settings', () => {
  it('has a sentence for every setting that differs, and for each channel whose model does', () => {
    const before = { ...DEFAULT_FCR_SETTINGS, acceptingTags: ['a', 'b'] };
    const after: FcrSettings = {
      ...before,
      models: { voice: 'callBack', email: 'electronic' },
      acceptingTags: ['b', 'a'],
      windowDays: 2,
    };
    expect(changesInWords(before, after)).toEqual([
      'Verification window: now 2 business days; before, 5 business days.',
      'Delivery model of voice: now call-back; before, direct.',
    ]);
  });

  it('is none where only the order of a list differs', () => {
    fc.assert(
      fc.property(settings, (some) => {
        const turned = {
          ...some,
          triageGroupIds: some.triageGroupIds.toReversed(),
          exceptions: some.exceptions.toReversed(),
          models: Object.fromEntries(Object.entries(some.models).toReversed()),
        };
        expect(changedKeys(some, turned)).toEqual([]);
        expect(canonicalText(turned)).toBe(canonicalText(some));
      }),
    );
  });

  it('put over what another changed keeps both, and one’s own where both changed the same', () => {
    fc.assert(
      fc.property(settings, settings, settings, (base, mine, theirs) => {
        const merged = withChangesOf(theirs, base, mine);
        const own = changedKeys(base, mine);
        for (const key of SETTING_KEYS) expect(merged[key]).toBe(own.includes(key) ? mine[key] : theirs[key]);
      }),
    );
  });
});

describe('what contradicts itself', () => {
  it('is a group that is triage and qualified, and a tag that accepts and says no', () => {
    expect(contradictions(DEFAULT_FCR_SETTINGS)).toEqual([]);
    const odd = {
      ...DEFAULT_FCR_SETTINGS,
      triageGroupIds: [1, 2],
      qualifiedGroupIds: [2],
      acceptingTags: ['x'],
      noFurtherActionTags: ['x'],
    };
    expect(contradictions(odd).map(({ key }) => key)).toEqual(['qualifiedGroupIds', 'noFurtherActionTags']);
    expect(contradictions(odd)[0]?.sentence).toContain('"group 2"');
  });
});

describe('channels without a model', () => {
  it('are those whose name tells nothing and of which no lead has decided', () => {
    const seen = ['email', 'kiosk', 'voice', 'robot', 'kiosk', 'constructor'];
    expect(channelsWithoutModel(seen, DEFAULT_FCR_SETTINGS)).toEqual(['constructor', 'kiosk', 'robot']);
    const decided: FcrSettings = { ...DEFAULT_FCR_SETTINGS, models: { robot: 'direct' } };
    expect(channelsWithoutModel(seen, decided)).toEqual(['constructor', 'kiosk']);
  });
});
