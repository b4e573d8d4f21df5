import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTING_KEYS } from '../../../src/domain/fcr/setting-changes.ts';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../../src/domain/fcr/settings.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import {
  changedByCommand,
  SETTING_VERBS,
  type SettingVerb,
} from '../../../src/reports/fcr-settings/settings-command.ts';
import { ACCOUNT } from './account.ts';

const DECIDED: FcrSettings = {
  ...DEFAULT_FCR_SETTINGS,
  windowDays: 7,
  models: { voice: 'callBack', kiosk: 'triage' },
  triageGroupIds: [11],
  acceptingTags: ['happy'],
  exceptions: [{ name: 'duplicates', tag: 'duplicate' }],
};

/** What a command makes of the settings, or the sentence it is refused with. */
function told(command: string, settings = DEFAULT_FCR_SETTINGS): Partial<FcrSettings> | string {
  const [verb = '', ...words] = command.split(' ');
  try {
    const after = changedByCommand(verb as SettingVerb, words.join(' '), settings, ACCOUNT);
    return Object.fromEntries(
      SETTING_KEYS.filter((key) => after[key] !== settings[key]).map((key) => [key, after[key]]),
    );
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

describe('a change of the settings as it is typed', () => {
  it.each<[string, Partial<FcrSettings>]>([
    ['set window 7 business days', { windowDays: 7 }],
    ['set window 1 business day', { windowDays: 1 }],
    ['set Window: 3 days', { windowDays: 3 }],
    ['set verification window 20', { windowDays: 20 }],
    ['set model voice call-back', { models: { voice: 'callBack' } }],
    ['set model voice callback', { models: { voice: 'callBack' } }],
    ['set model Voice call back', { models: { voice: 'callBack' } }],
    ['set model channel:email front-line triage', { models: { email: 'triage' } }],
    ['set model kiosk direct', { models: { kiosk: 'direct' } }],
    ['set model whatsapp triage', { models: { whatsapp: 'triage' } }],
    ['set model voice direct', { models: {} }],
    ['set triage "Front desk", Intake', { triageGroupIds: [11, 12] }],
    ['set triage front desk, INTAKE, intake', { triageGroupIds: [11, 12] }],
    ['set triage groups "Tier 2, EU"', { triageGroupIds: [14] }],
    ['set triage 13', { triageGroupIds: [13] }],
    ['set triage Twins', { triageGroupIds: [16, 17] }],
    ['set triage none', { triageGroupIds: [] }],
    ['set triage "none"', { triageGroupIds: [15] }],
    ['set qualified groups Billing', { qualifiedGroupIds: [13] }],
    ['set qualified roles agents, Admin, 4711', { qualifiedRoles: ['agent', 'admin', '4711'] }],
    ['set accepting tags Happy tag:solved_ok', { acceptingTags: ['happy', 'solved_ok'] }],
    ['set accepting tags happy, happy', { acceptingTags: ['happy'] }],
    ['set no-further-action tags no_way', { noFurtherActionTags: ['no_way'] }],
    ['set no further action tags no_way', { noFurtherActionTags: ['no_way'] }],
    ['set clarification macros 123, 456', { clarificationMacroIds: [123, 456] }],
    ['set caller forms "Phone call"', { callerFormIds: [21] }],
    ['set caller tags phone', { callerTags: ['phone'] }],
    ['set escalation tags escalated', { escalationTags: ['escalated'] }],
    ['set exception duplicates tag:duplicate', { exceptions: [{ name: 'duplicates', tag: 'duplicate' }] }],
    ['set exception "own tests" tag: QA', { exceptions: [{ name: 'own tests', tag: 'qa' }] }],
    ['set exception own tests tag:qa', { exceptions: [{ name: 'own tests', tag: 'qa' }] }],
    ['set category field 360012', { categoryFieldId: 360012 }],
    ['set category field "product area"', { categoryFieldId: 360012 }],
    ['set category none', { categoryFieldId: null }],
    ['set product field "Product"', { productFieldId: 360013 }],
    ['set product 360013', { productFieldId: 360013 }],
    ['set product field none', { productFieldId: null }],
  ])('"%s" changes just that', (command, change) => {
    expect({ ...DEFAULT_FCR_SETTINGS, ...(told(command) as Partial<FcrSettings>) }).toEqual({
      ...DEFAULT_FCR_SETTINGS,
      ...change,
    });
  });

  it.each<[string, Partial<FcrSettings>]>([
    ['reset window', { windowDays: 5 }],
    ['reset model', { models: {} }],
    ['reset model voice', { models: { kiosk: 'triage' } }],
    ['set model voice direct', { models: { kiosk: 'triage' } }],
    ['reset triage groups', { triageGroupIds: [] }],
    ['set exception Duplicates tag:dup', { exceptions: [{ name: 'Duplicates', tag: 'dup' }] }],
    ['remove exception Duplicates', { exceptions: [] }],
    ['remove exception "duplicates"', { exceptions: [] }],
    ['reset exceptions', { exceptions: [] }],
  ])('"%s" takes back what was decided', (command, change) => {
    expect(told(command, DECIDED)).toEqual(change);
  });

  it.each([
    [
      'set',
      /^Say what to set, for example: fcr set window 5 business days\. The settings are window, model, /u,
    ],
    ['reset', /^Say what to reset, for example: fcr reset window\. /u],
    ['remove', /^Say what to remove, for example: fcr remove exception duplicates\. /u],
    ['set windw 5', 'There is no setting "windw". Did you mean window?'],
    ['set windows 5', 'There is no setting "windows". Did you mean window?'],
    [
      'set qualifid groups Billing',
      'There is no setting "qualifid". Did you mean qualified groups or qualified roles?',
    ],
    ['set xyzzy 5', /^There is no setting "xyzzy"\. The settings are /u],
    ['set window', 'Say what window is to be, for example: fcr set window 5 business days.'],
    ['set window 0', /^The window is a whole number of business days from 1 to 20, .* I got "0"\.$/u],
    ['set window 21 days', /from 1 to 20/u],
    ['set window 2.5', /I got "2\.5"/u],
    ['set window 2 weeks', /I got "2 weeks"/u],
    ['set window -5', /I got "-5"/u],
    ['set model', 'Say what model is to be, for example: fcr set model voice call-back.'],
    ['set model voice', 'Say the model of voice: electronic, direct, call-back, triage.'],
    ['set model voice cal-back', 'There is no delivery model "cal-back". Did you mean call-back?'],
    ['set model voise call-back', 'No ticket came in by a channel "voise". Did you mean voice?'],
    [
      'set model carrierpigeons direct',
      /^No ticket came in by a channel "carrierpigeons"\. Choose from email, /u,
    ],
    ['set model constructor direct', /^No ticket came in by a channel "constructor"\./u],
    ['set triage Frontdesk, Intake', 'There is no group "Frontdesk". Did you mean Front desk?'],
    ['set triage Intake, 99', /^There is no group "99"\. Choose from Front desk, /u],
    [
      'set qualified roles Team leader',
      /^A role is admin, agent or the id of a custom role; I got "Team leader"\.$/u,
    ],
    ['set clarification macros 12, ask', /^A macro is given by its id, .* I got "ask"\.$/u],
    ['set clarification macros 0', /I got "0"/u],
    ['set accepting tags happy, tag:', '"tag:" is no tag; a tag has no spaces, commas or quotes.'],
    ['set caller forms Fone call', 'There is no form "Fone call". Did you mean Phone call?'],
    ['set product field Produkt', 'There is no drop-down ticket field "Produkt". Did you mean Product?'],
    ['set category field 7', /^There is no ticket field "7"\. Choose from Product area\.$/u],
    ['set exception duplicates', /^An exception is a name and a tag, .* I got "duplicates"\.$/u],
    ['set exception tag:duplicate', /^An exception is a name and a tag/u],
    ['set exception x tag:', /^An exception is a name and a tag/u],
    [`set exception ${'x'.repeat(61)} tag:a`, 'The name of an exception has at most 60 characters.'],
    ['remove exception dupes', 'There is no exception "dupes". None is set.'],
    ['remove exception', 'Say which exception to remove. None is set.'],
    [
      'remove triage Intake',
      /^Only exceptions are removed by name; write fcr set triage with what is to stay, or fcr reset triage\.$/u,
    ],
    ['reset window 5', '"reset window" takes nothing more, but I got "5".'],
    ['reset model voise', 'No ticket came in by a channel "voise". Did you mean voice?'],
  ])('"%s" is refused with one sentence that says what to do', (command, sentence) => {
    const said = told(command);
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });

  it('suggests the nearest exception', () => {
    expect(told('remove exception duplicate', DECIDED)).toBe(
      'There is no exception "duplicate". Did you mean duplicates?',
    );
  });

  it('refuses what contradicts what is decided already', () => {
    expect(told('set qualified groups "Front desk", Billing', DECIDED)).toBe(
      '"Front desk" cannot be a triage group and a qualified one; take it out of one of them.',
    );
    expect(told('set no-further-action tags happy', DECIDED)).toMatch(/^"happy" cannot say both/u);
  });

  it('answers any text with settings or with one sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SETTING_VERBS),
        fc.constantFrom('', 'window', 'model', 'triage', 'accepting tags', 'exception', 'category field'),
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', ' ', 'a', '\\', ':', '5') })),
        (verb, name, rest) => {
          const said = told([verb, name, rest].join(' '));
          if (typeof said === 'string') expect(said).toMatch(/[.?]$/u);
        },
      ),
    );
  });
});
