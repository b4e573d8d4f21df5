import type { App, types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { faultsOfBlocks } from '../../../src/demo/slack-limits.ts';
import { DEFAULT_FCR_SETTINGS, DELIVERY_MODELS, type FcrSettings } from '../../../src/domain/fcr/settings.ts';
import type { SettingsInForce } from '../../../src/domain/fcr/settings-in-force.ts';
import { MODEL_MEANINGS } from '../../../src/domain/fcr/settings-in-words.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import { settingsEditor } from '../../../src/slack/fcr/settings-editor.ts';
import { fcrSettingsModal } from '../../../src/slack/modals/fcr-settings.ts';
import { blockOf } from '../../../src/slack/modals/fcr-settings-blocks.ts';
import { readEntries } from '../../../src/slack/modals/fcr-settings-entries.ts';
import { settingsView } from '../../../src/slack/modals/fcr-settings-view.ts';
import { registerModals } from '../../../src/slack/modals/register.ts';
import { versionOf } from '../../../src/slack/modals/settings-version.ts';
import type { Values } from '../../../src/slack/modals/values.ts';
import { inFlight } from '../../../src/slack/register.ts';
import type { Surface } from '../../../src/slack/surface.ts';
import { ACCOUNT } from '../../reports/fcr-settings/account.ts';

const UNDECIDED: SettingsInForce = { settings: DEFAULT_FCR_SETTINGS, since: null, by: null };

/** Settings kept in memory. */
function memory() {
  const saved: SettingsInForce[] = [];
  return {
    saved,
    current: async () => saved.at(-1) ?? UNDECIDED,
    history: async () => saved,
    save: async (settings: FcrSettings, by: string) => void saved.push({ settings, since: saved.length, by }),
  };
}

function surfaceOf(store: ReturnType<typeof memory>, isLead: boolean) {
  return {
    fcrSettings: settingsEditor(store),
    account: async () => ACCOUNT,
    isLead: async () => isLead,
    hasLeads: true,
    context: () => ({ now: 0, timeZone: 'UTC', staleAfterSeconds: 900 }),
  } as unknown as Surface;
}

const opened = versionOf(DEFAULT_FCR_SETTINGS);
const threeDays: Values = { [blockOf(opened, 'windowDays')]: { input: { value: '3' } } };
const submission = { values: threeDays, note: opened, firstInput: 'x' };

/** What the handler of a submission answers Slack with. */
async function answerTo(surface: Surface): Promise<unknown> {
  const handlers: ((args: object) => Promise<void>)[] = [];
  const app = {
    view: ({ callback_id: id }: { callback_id: string }, handler: () => Promise<void>) =>
      id === fcrSettingsModal.id && handlers.push(handler),
    options: () => {},
  };
  registerModals(app as unknown as App, surface, inFlight(), createLogger('silent'));
  const answers: unknown[] = [];
  const view = {
    state: { values: threeDays },
    private_metadata: opened,
    blocks: [
      { type: 'rich_text' },
      { type: 'input', block_id: 'first' },
      { type: 'input', block_id: 'second' },
    ],
  };
  const ack = async (answer: unknown) => void answers.push(answer);
  for (const handler of handlers) await handler({ ack, view, body: { user: { id: 'U1' } } });
  expect(answers).toHaveLength(1);
  return answers[0];
}

describe('a submission', () => {
  it('that is refused as a whole shows the sentence at the first input', async () => {
    expect(await answerTo(surfaceOf(memory(), false))).toEqual({
      response_action: 'errors',
      errors: { first: 'Only leads change these settings; ask one of them.' },
    });
  });

  it('that breaks inside gives a reference, and no word of what broke', async () => {
    const broken = { ...memory(), current: () => Promise.reject(new Error('secret')) };
    const text = JSON.stringify(await answerTo(surfaceOf(broken, true)));
    expect(text).toMatch(/"first":"Something broke here\. Tell your admin the reference [0-9a-f]{8}\."/u);
    expect(text).not.toContain('secret');
  });
});

describe('the form of the settings', () => {
  it('is refused by someone who is no lead any more, and nothing is saved', async () => {
    const store = memory();
    const submit = fcrSettingsModal.submit(submission, { userId: 'U1' }, surfaceOf(store, false));
    await expect(submit).rejects.toThrow('Only leads change these settings; ask one of them.');
    expect(store.saved).toEqual([]);
  });

  it('saves once what two leads submit at the same moment', async () => {
    const store = memory();
    const surface = surfaceOf(store, true);
    await Promise.all(['U1', 'U2'].map((userId) => fcrSettingsModal.submit(submission, { userId }, surface)));
    expect(store.saved.map(({ by, settings }) => [by, settings.windowDays])).toEqual([['U1', 3]]);
  });

  it('overwrites nothing where only another has changed anything', async () => {
    const store = memory();
    await store.save({ ...DEFAULT_FCR_SETTINGS, windowDays: 9 }, 'U2');
    const unchanged = { [blockOf(opened, 'windowDays')]: { input: { value: '5' } } };
    await fcrSettingsModal.submit(
      { ...submission, values: unchanged },
      { userId: 'U1' },
      surfaceOf(store, true),
    );
    expect(store.saved).toHaveLength(1);
  });

  it('goes on with the next change after one that failed', async () => {
    const store = memory();
    const editor = settingsEditor(store);
    const fails = editor.change('U1', () => {
      throw new Error('no');
    });
    const works = editor.change('U1', ({ settings }) => ({ ...settings, windowDays: 2 }));
    await expect(fails).rejects.toThrow('no');
    expect((await works).after.windowDays).toBe(2);
  });

  it('leaves what it has no input for as it is', () => {
    const base: FcrSettings = { ...DEFAULT_FCR_SETTINGS, triageGroupIds: [11], models: { robot: 'triage' } };
    expect(readEntries({}, opened, base, ACCOUNT)).toEqual({ settings: base, faults: {} });
  });

  it('takes the field that holds products, offers those that have one value, and lets it go again', async () => {
    const chosen = (value: string): Values => ({
      [blockOf(opened, 'productFieldId')]: { input: { selected_option: { value } } },
    });
    const mapped = readEntries(chosen('360013'), opened, DEFAULT_FCR_SETTINGS, ACCOUNT).settings;
    expect(mapped).toEqual({ ...DEFAULT_FCR_SETTINGS, productFieldId: 360013 });
    expect(readEntries(chosen('none'), opened, mapped, ACCOUNT).settings).toEqual(DEFAULT_FCR_SETTINGS);
    const offered = await fcrSettingsModal.options?.(
      blockOf(opened, 'productFieldId'),
      '',
      surfaceOf(memory(), true),
    );
    expect(offered?.map(({ label }) => label)).toEqual(['None: no figures by product', 'Product']);
  });

  it('says above the channels, and at each choice, what a delivery model takes for the first contact', () => {
    const view = settingsView(UNDECIDED, ACCOUNT, 'UTC');
    const text = JSON.stringify(view.blocks);
    for (const model of DELIVERY_MODELS) expect(text).toContain(MODEL_MEANINGS[model]);
    const descriptions = (view.blocks as types.KnownBlock[]).flatMap((block) =>
      block.type === 'input' && block.element.type === 'static_select' && block.block_id?.startsWith('models')
        ? [(block.element.options ?? []).map(({ description }) => description?.text ?? '')]
        : [],
    );
    expect(descriptions).toHaveLength(ACCOUNT.channels.length);
    for (const each of descriptions) {
      expect(new Set(each).size).toBe(DELIVERY_MODELS.length);
      expect(each.every((line) => line !== '' && !line.endsWith('…'))).toBe(true);
    }
    const without = settingsView(UNDECIDED, { ...ACCOUNT, channels: [] }, 'UTC');
    expect(JSON.stringify(without.blocks)).not.toContain(MODEL_MEANINGS.electronic);
  });

  it('takes an emptied input as nothing decided', () => {
    const base: FcrSettings = { ...DEFAULT_FCR_SETTINGS, acceptingTags: ['a'], triageGroupIds: [11] };
    const values: Values = {
      [blockOf(opened, 'acceptingTags')]: { input: { value: null } },
      [blockOf(opened, 'triageGroupIds')]: { input: { selected_options: [] } },
    };
    expect(readEntries(values, opened, base, ACCOUNT).settings).toEqual(DEFAULT_FCR_SETTINGS);
  });

  it('stays within what Slack takes, however much there is and whatever has gone from Zendesk', () => {
    const many = Array.from({ length: 400 }, (_, id) => ({ id: id + 1, name: `${'n'.repeat(90)} ${id}` }));
    const account = {
      groups: many,
      forms: many.slice(0, 100),
      ticketFields: many,
      productFields: many,
      channels: many.map(({ id }) => `channel_${id}`),
    };
    const gone: FcrSettings = {
      ...DEFAULT_FCR_SETTINGS,
      triageGroupIds: [999],
      callerFormIds: [999],
      categoryFieldId: 999,
      productFieldId: 998,
    };
    for (const known of [
      account,
      { groups: [], forms: [], ticketFields: [], productFields: [], channels: [] },
    ]) {
      const view = settingsView({ settings: gone, since: 1, by: 'U1' }, known, 'UTC');
      expect(faultsOfBlocks(view.blocks, 'modal')).toEqual([]);
      expect(JSON.stringify(view).length).toBeLessThan(250_000);
      expect(JSON.stringify(view)).toContain('group 999 (gone from Zendesk)');
    }
  });
});
