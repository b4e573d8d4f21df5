import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { ADA, BILLING_LEAD, KIM, openBy, STRANGER, startDisputes } from '../support/disputes.ts';
import { submitForm } from '../support/modal.ts';
import { temporaryPaths } from '../support/temp.ts';
import { LEAD, type World } from '../support/world.ts';

const newPath = temporaryPaths();
/** Something that nobody but those who may read it is ever to see. */
const CONFIDENCE = 'my-card-is-4111';
const LONG = 'x'.repeat(2500);

/** The app with one open dispute, and every line it logs. */
async function start() {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });
  const world = await startDisputes(newPath(), { log });
  await openBy(world, KIM, 'fcr dispute 1');
  await submitForm(world.slack, KIM, { reason: CONFIDENCE });
  return { world, logged };
}

/** All that the commands below could change. */
async function stateOf({ app: { data } }: World) {
  const { fcrSettings, disputes, groupLeads, feedback, deliveries } = data.store;
  return {
    settings: await fcrSettings.history(),
    disputes: await disputes.list(),
    leads: await groupLeads.all(),
    groups: await feedback.groups(),
    pause: await feedback.pause(),
    agents: await feedback.agents(),
    opinions: await deliveries.opinions('feedback', 0),
  };
}

const HOSTILE = [
  '<!channel>',
  '"',
  '“',
  '\\',
  "'; drop table disputes; --",
  '😀',
  '\u202e',
  '__proto__',
  LONG,
];
const NUMBERS = ['0', '-1', '1.5', '1e3', '99999999999999999999', 'NaN', '#', '１'];

const TYPED: readonly (readonly [command: string, texts: readonly string[]])[] = [
  [
    'feedback',
    [
      'monthly',
      'weekly weekly',
      'on Biling',
      'on ,',
      'off Billing, Nowhere',
      'resume',
      'useful x',
      'not-useful feedback:700:2026-11-17',
      'useful feedback:__proto__',
      'exception x',
      'yes 99999999999999999999',
      'yes -1',
      'not-me 1',
      `on <@${ADA}>`,
      'resume now',
      'unmatched all',
    ],
  ],
  [
    'leads',
    [
      'add',
      `add <@${ADA}> ,`,
      'add @dana',
      `add <@${ADA}>`,
      `add <@${ADA}> Biling`,
      `add <@${ADA}> Billing, Nowhere`,
      `remove <@${ADA}> Billing`,
      'add <#C1> Billing',
      'add <!subteam^S0LEADS> Billing',
      'Biling',
      `add Billing <@${ADA}>`,
      `subtract <@${ADA}> Billing`,
      `add <@${ADA}> ${LONG}`,
    ],
  ],
  [
    'fcr set',
    [
      '',
      'window',
      'window 0',
      'window 99',
      'window 5.5',
      'window five',
      'nonsense 7',
      'triage ,',
      'accepting tags ""',
      'triage',
      'triage "',
      'model',
      'model voice',
      'model voice banana',
      'model nowhere direct',
      'clarification macros abc',
      'clarification macros 99999999999999999999',
      'exception x',
      'exception tag:',
      'exception duplicates',
      `exception ${LONG} tag:a`,
      'qualified roles king',
      'qualified groups Nowhere',
      'caller forms nope',
      'category field nope',
      `triage Billing, ${LONG}`,
    ],
  ],
  ['fcr reset', ['', 'nonsense', 'window 5']],
  ['fcr remove', ['', 'exception', 'exception nope', 'window', 'nonsense']],
  ['fcr dispute', ['', 'abc', '1 abc', ...NUMBERS]],
  [
    'fcr decide',
    [
      '',
      'abc',
      '77',
      '1 burn',
      '1 accept please',
      'accept 1',
      ...NUMBERS.map((number) => `${number} accept`),
    ],
  ],
  ['fcr disputes', ['please', '1 2', '77', ...NUMBERS]],
];

/** Without a group, leads are listed; nothing between quotes is none. */
const means = (command: string, text: string): boolean => command === 'leads' && /^["“]$/u.test(text);

describe('what means nothing', () => {
  it.each(TYPED)('after "%s" is answered in one sentence, and changes nothing', async (command, texts) => {
    const { world } = await start();
    const before = await stateOf(world);
    const odd: string[][] = [];
    for (const text of [...texts, ...HOSTILE.filter((typed) => !means(command, typed))]) {
      const answer = await world.text(`${command} ${text}`, LEAD);
      const isOne = /^[^\n]{10,}[.?]$/u.test(answer) && !/Something broke|<!channel>|undefined/u.test(answer);
      if (!isOne || world.slack.modal(LEAD)) odd.push([text, answer]);
    }
    expect(odd).toEqual([]);
    expect(await stateOf(world)).toEqual(before);
  });

  it('is refused to whoever may not ask before it is read, and changes nothing', async () => {
    const { world } = await start();
    const before = await stateOf(world);
    for (const command of [
      'feedback pause x',
      'feedback on Billing',
      `leads add <@${ADA}> Billing`,
      'fcr set window 7',
      'fcr remove exception x',
      'fcr reset window',
      'fcr decide 1 accept',
    ])
      for (const userId of [ADA, STRANGER])
        expect(await world.text(command, userId)).toMatch(/^Only (?:a lead|leads|those)[^\n]*\.$/u);
    expect(await stateOf(world)).toEqual(before);
  });
});

it('neither what people write, nor what Slack and Zendesk are opened with, gets into the log', async () => {
  const { world, logged } = await start();
  await world.text(`frt ${CONFIDENCE}`);
  await world.text(`feedback pause ${CONFIDENCE}`);
  await world.text(`fcr set accepting tags ${CONFIDENCE}`);
  await world.text(`leads add ${CONFIDENCE}`);
  world.slack.failNext('views.open', { error: 'expired_trigger_id' });
  await world.text('fcr decide 1 decline', BILLING_LEAD);
  world.slack.failNext('chat.update', { error: 'message_not_found' });
  await openBy(world, BILLING_LEAD, 'fcr decide 1 decline');
  world.slack.failNext('response_url', { status: 500 });
  await submitForm(world.slack, BILLING_LEAD, { note: CONFIDENCE });
  // What breaks within is told with a reference, and nothing else.
  await world.app.data.store.close();
  expect(await world.text(`fcr disputes ${CONFIDENCE}`, KIM)).not.toContain('at ');
  const broken = await world.text('fcr disputes', KIM);
  expect(broken).toMatch(/reference [0-9a-f]{8}\.$/u);
  const text = logged.join('');
  expect(text).toContain(/reference ([0-9a-f]{8})/u.exec(broken)?.[1]);
  for (const secret of [CONFIDENCE, 'xoxb-test', 'xapp-test', 'very-secret', '@example.com'])
    expect([secret, text.includes(secret)]).toEqual([secret, false]);
});
