import { describe, expect, it } from 'vitest';
import { openBy } from '../support/disputes.ts';
import { openInputs, submitForm, writtenIn } from '../support/modal.ts';
import { tellAccount } from '../support/story.ts';
import { AGENT, LEAD, startWorld, until, type World } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';
const OTHER_LEAD = 'U0DANA';
const createdAt = '2026-11-17T08:00:00Z';

const FOOTER = 'tickets are measured again by this in the background; the figures follow';
const withFooter = (sentence: string): string => `${sentence}\n${FOOTER}`;

async function start(groups?: readonly string[]): Promise<World> {
  const account = tellAccount(
    [
      { createdAt, tags: ['duplicate', 'phone_call'] },
      { createdAt, channel: 'voice', happenings: [[5, { does: 'reply', macro: 3600123 }]] },
      { createdAt, channel: 'kiosk' },
    ],
    groups,
  );
  const world = await startWorld({ account, at: NOW, environment: { LEADS: `${LEAD},S0LEADS` } });
  await world.slack.connected();
  await world.ready();
  return world;
}

/** Asks for the form, and waits for it or for what is answered in its place. */
async function open({ slack }: World, userId: string) {
  const before = slack.modal(userId);
  const { responses } = await slack.command('fcr settings', { userId, timeoutMs: 300 });
  await until(() => responses.length > 0 || slack.modal(userId) !== before);
  return responses;
}

describe('/benchmarks fcr settings', () => {
  it('tells anyone what is in force, since when and by whom', async () => {
    const world = await start();
    const before = await world.text('fcr settings', AGENT);
    expect(before).toContain('Nobody has changed them: the defaults are in force');
    expect(before).toContain('By default: verification window 5 business days; delivery models as the');
    await world.text('fcr set window 7 business days');
    const after = await world.text('fcr settings', AGENT);
    expect(after).toContain(`In force since Wed 18 Nov 12:00, by <@${LEAD}>`);
    expect(after).toContain('Verification window: 7 business days\nBy default: delivery models');
    expect(after).toContain('Verification window: now 7 business days; before, 5 business days.');
    expect(world.slack.modal(AGENT)).toBeNull();
  });

  it('opens a form for leads, in place of the message', async () => {
    const world = await start();
    expect(await open(world, LEAD)).toEqual([]);
    expect(openInputs(world.slack, LEAD).map(({ name }) => name)).toEqual([
      'windowDays|',
      'models|email',
      'models|kiosk',
      'models|voice',
      'triageGroupIds|',
      'qualifiedGroupIds|',
      'qualifiedRoles|',
      'acceptingTags|',
      'noFurtherActionTags|',
      'clarificationMacroIds|',
      'callerTags|',
      'escalationTags|',
      'exceptions|',
      'categoryFieldId|',
      'productFieldId|',
    ]);
  });

  it('answers a lead with the message where Slack opens no form, and opens it from the button', async () => {
    const world = await start();
    world.slack.failNext('views.open', { error: 'expired_trigger_id' });
    const [answer] = await open(world, LEAD);
    expect(answer?.text).toContain('First contact resolution: settings');
    await openBy(world, LEAD, { ts: answer?.ts ?? '', button: 0 });
    expect(world.slack.modal(LEAD)).not.toBeNull();
  });

  it('saves what was entered, says what it was before, and shows it the next time', async () => {
    const world = await start();
    await open(world, LEAD);
    await submitForm(world.slack, LEAD, {
      'windowDays|': '3',
      'models|voice': { one: 'callBack' },
      'triageGroupIds|': { many: [groupId(world, 'Delivery')] },
      'exceptions|': 'duplicates tag:duplicate\nown tests tag:QA\n',
    });
    expect(writtenIn(world.slack, LEAD)).toBe(
      [
        'Verification window: now 3 business days; before, 5 business days.',
        'Delivery model of voice: now call-back; before, direct.',
        'Triage groups: now Delivery; before, none.',
        'Exceptions: now duplicates (tag:duplicate), own tests (tag:qa); before, none.',
        'Check: No ticket has the tag "qa" yet.',
      ].join('\n') + FOOTER,
    );
    await world.restart();
    await world.slack.connected();
    expect(await world.text('fcr settings', AGENT)).toContain('Delivery models: voice call-back');
    await open(world, LEAD);
    const shown = Object.fromEntries(
      openInputs(world.slack, LEAD).map(({ name, element }) => [name, element]),
    );
    expect(shown['windowDays|']).toMatchObject({ initial_value: '3' });
    expect(shown['triageGroupIds|']).toMatchObject({ initial_options: [{ text: { text: 'Delivery' } }] });
    expect(shown['exceptions|']).toMatchObject({
      initial_value: 'duplicates tag:duplicate\nown tests tag:qa',
    });
  });

  it('shows every fault at its input, and saves nothing', async () => {
    const world = await start();
    await open(world, LEAD);
    const billing = { many: [groupId(world, 'Billing')] };
    const { ackBody } = await submitForm(world.slack, LEAD, {
      'windowDays|': '40',
      'models|voice': { one: 'callBack' },
      'qualifiedRoles|': 'boss',
      'clarificationMacroIds|': '12, ask',
      'exceptions|': 'one tag:a\nOne tag:b',
      'triageGroupIds|': billing,
      'qualifiedGroupIds|': billing,
    });
    expect(ackBody?.['response_action']).toBe('errors');
    const errors = Object.entries(ackBody?.['errors'] ?? {});
    expect(Object.fromEntries(errors.map(([id, text]) => [id.split('|')[0], text]))).toEqual({
      windowDays: expect.stringContaining('from 1 to 20'),
      qualifiedRoles: expect.stringContaining('I got "boss"'),
      clarificationMacroIds: expect.stringContaining('I got "ask"'),
      exceptions: 'There are two exceptions "one"; give each a name of its own.',
      qualifiedGroupIds: expect.stringContaining('"Billing" cannot be a triage group'),
    });
    expect(await world.text('fcr settings', AGENT)).toContain('the defaults are in force');
  });

  it('takes a submission that comes twice as one', async () => {
    const world = await start();
    await open(world, LEAD);
    await open(world, OTHER_LEAD);
    const entries = { 'windowDays|': '3' };
    await submitForm(world.slack, LEAD, entries);
    await submitForm(world.slack, OTHER_LEAD, entries);
    expect(writtenIn(world.slack, OTHER_LEAD)).toContain('Nothing changed: that is in force already.');
    expect(await world.app.data.store.fcrSettings.history()).toHaveLength(1);
  });

  it('tells a lead what another has changed meanwhile, keeps what was entered, and saves it at the second try', async () => {
    const world = await start();
    await open(world, LEAD);
    await world.text('fcr set window 9 days', OTHER_LEAD);
    await world.text('fcr set accepting tags happy', OTHER_LEAD);
    await submitForm(world.slack, LEAD, { 'windowDays|': '3', 'escalationTags|': 'escalated' });
    const told = writtenIn(world.slack, LEAD);
    expect(told).toContain('Not saved: these settings were changed while you had them open');
    expect(told).toContain('Verification window: now 9 business days; before, 5 business days.');
    expect(told).toContain(`by <@${OTHER_LEAD}>`);
    expect(await world.text('fcr settings', AGENT)).toContain('Verification window: 9');
    await submitForm(world.slack, LEAD, {});
    const saved = await world.text('fcr settings', AGENT);
    expect(saved).toContain('Verification window: 3 business days');
    expect(saved).toContain('Accepting tags: happy');
    expect(saved).toContain('Escalation tags: escalated');
  });

  it('looks groups up as one types where there are more than a list holds', async () => {
    const world = await start(Array.from({ length: 120 }, (_, index) => `Team ${index + 1}`));
    await open(world, LEAD);
    const input = openInputs(world.slack, LEAD).find(({ name }) => name === 'triageGroupIds|');
    expect(input?.element['type']).toBe('multi_external_select');
    const { ackBody } = await world.slack.suggest(LEAD, input?.id ?? '', 'team 12');
    expect(JSON.stringify(ackBody)).toContain('"Team 120"');
    expect(ackBody?.['options']).toHaveLength(2);
    const all = await world.slack.suggest(LEAD, input?.id ?? '', '');
    expect(all.ackBody?.['options']).toHaveLength(100);
  });
});

describe('/benchmarks fcr set, remove and reset', () => {
  it('change one setting and say what it was', async () => {
    const world = await start();
    expect(await world.text('fcr set triage "tier 2, eu", Billing')).toBe(
      withFooter('Triage groups: now "Tier 2, EU", Billing; before, none.'),
    );
    expect(await world.text('fcr set exception duplicates tag:duplicate')).toBe(
      withFooter('Exceptions: now duplicates (tag:duplicate); before, none.'),
    );
    expect(await world.text('fcr remove exception duplicates')).toBe(
      withFooter('Exceptions: now none; before, duplicates (tag:duplicate).'),
    );
    expect(await world.text('fcr reset triage')).toBe(
      withFooter('Triage groups: now none; before, "Tier 2, EU", Billing.'),
    );
    expect(await world.text('fcr reset triage')).toBe('Nothing changed: that is in force already.');
    expect(await world.app.data.store.fcrSettings.history()).toHaveLength(4);
  });

  it('take a tag or a macro that no ticket has had, and say so, with what may be meant', async () => {
    const world = await start();
    await until(async () => (await world.app.data.store.seenOnTickets()).macros.length === 1);
    expect(await world.text('fcr set caller tags phone_call')).not.toContain('Check');
    expect(await world.text('fcr set accepting tags duplicat, happy, phone_call')).toBe(
      withFooter(
        [
          'Accepting tags: now duplicat, happy, phone_call; before, none.',
          'Check: No ticket has the tag "duplicat" yet. Did you mean duplicate?',
          'Check: No ticket has the tag "happy" yet.',
        ].join('\n'),
      ),
    );
    expect(await world.text('fcr set accepting tags happy')).not.toContain('Check');
    expect(await world.text('fcr set exception duplicates tag:duplicates')).toContain(
      'Check: No ticket has the tag "duplicates" yet. Did you mean duplicate?',
    );
    expect(await world.text('fcr set clarification macros 3600132, 3600123')).toContain(
      'Check: Macro 3600132 was used on no ticket lately. Did you mean 3600123?',
    );
    expect(await world.text('fcr set clarification macros 3600123')).not.toContain('Check');
  });

  it('change nothing where one of several names is wrong', async () => {
    const world = await start();
    expect(await world.text('fcr set triage Billing, Biling')).toBe(
      'There is no group "Biling". Did you mean Billing?',
    );
    expect(await world.app.data.store.fcrSettings.history()).toEqual([]);
  });

  it('are for leads', async () => {
    const world = await start();
    for (const command of ['fcr set window 7', 'fcr reset window', 'fcr remove exception x'])
      expect(await world.text(command, AGENT)).toBe('Only leads change these settings; ask one of them.');
  });

  it('lose none of two changes made at the same moment', async () => {
    const world = await start();
    await Promise.all([
      world.text('fcr set window 7'),
      world.text('fcr set accepting tags happy', OTHER_LEAD),
      world.text('fcr set caller tags phone'),
    ]);
    const [, , last] = await world.app.data.store.fcrSettings.history();
    expect(last?.settings).toMatchObject({ windowDays: 7, acceptingTags: ['happy'], callerTags: ['phone'] });
  });
});

const groupId = ({ slack }: World, name: string): string => {
  const [input] = openInputs(slack, LEAD).filter((each) => each.name === 'triageGroupIds|');
  const options = input?.element['options'] as { text: { text: string }; value: string }[];
  return options.find(({ text }) => text.text === name)?.value ?? '';
};
