import { describe, expect, it } from 'vitest';
import { courseOf } from '../../src/domain/fcr/course.ts';
import {
  BILLING_LEAD,
  directMessage,
  disputed,
  KIM,
  OTHER_LEAD,
  openBy,
  publish,
  SECOND_LEAD,
  STRANGER,
  startDisputes,
} from '../support/disputes.ts';
import { openInputs, submitForm, writtenIn } from '../support/modal.ts';
import { temporaryPaths } from '../support/temp.ts';
import { LEAD, until, type World } from '../support/world.ts';

const newPath = temporaryPaths();
const WEEK = 'fcr 2026-11-01..2026-11-07';

/** Kim disputes ticket 1; the message that a lead has of it then. */
const BUTTONS = { accept: 0, correct: 1, decline: 2 } as const;
const click = (world: World, userId: string, ts: string, button: keyof typeof BUTTONS) =>
  openBy(world, userId, { ts, button: BUTTONS[button] });

describe('a dispute', () => {
  it('goes from the agent to the leads of the group with verdict, evidence and reason, escaped', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute #1');
    expect(writtenIn(world.slack, KIM)).toContain('not first contact: more replies · further reply');
    await submitForm(world.slack, KIM, { reason: 'Ping <!channel> & <http://x|y>' });
    expect(writtenIn(world.slack, KIM)).toContain(`It goes to <@${BILLING_LEAD}>, <@${SECOND_LEAD}>.`);
    for (const lead of [BILLING_LEAD, SECOND_LEAD]) {
      const { text } = await directMessage(world, lead, 'Dispute 1 is yours to decide');
      expect(text).toContain(`<@${KIM}> on #1: not first contact: more replies`);
      expect(text).toContain('Why it is wrong: Ping &lt;!channel&gt; &amp; &lt;http://x|y&gt;');
      expect(text).not.toMatch(/%|Kim|of \d/u);
    }
    expect(world.slack.messages(OTHER_LEAD)).toEqual([]);
    expect(world.slack.messages(LEAD)).toEqual([]);
  });

  it('that is accepted excepts the ticket from that instant on, and every answer shows it', async () => {
    const world = await startDisputes(newPath());
    expect(await world.text(WEEK)).toContain('25 % (1 of 4');
    await publish(world, WEEK);
    const { ts } = await disputed(world, 'The second reply was a thank-you');
    await click(world, BILLING_LEAD, ts, 'accept');
    await submitForm(world.slack, BILLING_LEAD, { name: 'thank-you', note: 'Agreed, *thanks*' });
    expect(writtenIn(world.slack, BILLING_LEAD)).toContain(
      'Dispute 1 on #1: accepted as an exception: thank-you',
    );
    const told = await directMessage(world, KIM, 'Your dispute on #1 was accepted');
    expect(told.text).toContain(
      `<@${BILLING_LEAD}> on Wed 18 Nov 12:00: accepted as an exception: thank-you`,
    );
    expect(told.text).toContain('Agreed, *thanks*');
    const [one] = await world.app.data.reads.cases([1]);
    const steps = one ? courseOf(one.ticket, one.past).steps : [];
    expect(steps.slice(-2)).toMatchObject([
      { verdict: 'notFirstContact', reason: 'moreReplies' },
      { verdict: 'exception', reason: 'thank-you', from: Date.parse('2026-11-18T11:00:00Z') / 1000 },
    ]);
    world.clock.advanceMinutes(10);
    await world.synced();
    await until(async () => (await world.text(WEEK)).includes('33 % (1 of 3'));
    expect(await world.text(WEEK)).toContain('published 25 % on Wed 18 Nov 12:00, now 33 %: 1 excepted (#1)');
    const ticket = await world.text('fcr ticket 1', KIM);
    expect(ticket).toContain('excepted: thank-you');
    expect(ticket).toContain(`decided by <@${BILLING_LEAD}>`);
    expect(await world.text('fcr dispute 1', KIM)).toContain('The dispute on #1 is decided');
  });

  it('that corrects the verdict is decided by one of two leads; the other is told, and the buttons go', async () => {
    const world = await startDisputes(newPath());
    const { ts } = await disputed(world, 'The second reply was a thank-you');
    const second = await directMessage(world, SECOND_LEAD, 'is yours to decide');
    await click(world, SECOND_LEAD, second.ts, 'decline');
    await click(world, BILLING_LEAD, ts, 'correct');
    await submitForm(world.slack, BILLING_LEAD, { verdict: { one: 'confirmed disputed' } });
    await submitForm(world.slack, SECOND_LEAD, { note: 'No, it was not' });
    expect(writtenIn(world.slack, SECOND_LEAD)).toBe(
      `Dispute 1 is decided already\n<@${BILLING_LEAD}> on Wed 18 Nov 12:00: accepted, the verdict is now confirmed`,
    );
    await until(() => world.slack.messages(SECOND_LEAD).every(({ text }) => text.includes('is decided')));
    expect(world.slack.messages(SECOND_LEAD)[0]?.blocks.map(({ type }) => type)).not.toContain('actions');
    world.clock.moveTo('2026-11-26T09:00:00Z');
    const late = await world.text('fcr decide 1 accept', SECOND_LEAD);
    expect(late).toContain(`Dispute 1 is decided already\n<@${BILLING_LEAD}> on Wed 18 Nov 12:00`);
  });

  it('that is declined changes nothing, tells the agent why, and is not raised again while the verdict is the same', async () => {
    const world = await startDisputes(newPath());
    const { ts } = await disputed(world, 'The second reply was a thank-you');
    await click(world, BILLING_LEAD, ts, 'decline');
    const { ackBody } = await submitForm(world.slack, BILLING_LEAD, { note: '  ' });
    expect(ackBody?.['errors']).toEqual({ note: 'Write why you decline; the agent reads it.' });
    await submitForm(world.slack, BILLING_LEAD, { note: 'Two answers, two <@U1>' });
    const told = await directMessage(world, KIM, 'was declined');
    expect(told.text).toContain('declined · Two answers, two &lt;@U1&gt;');
    const [one] = await world.app.data.reads.cases([1]);
    expect(one?.past.ruling).toBeNull();
    expect(await world.text('fcr dispute 1', KIM)).toContain(
      `<@${BILLING_LEAD}> on Wed 18 Nov 12:00: declined`,
    );
  });

  it('of a ticket of another group goes to the lead of the agent, and shows that of the group nothing', async () => {
    const world = await startDisputes(newPath(), { kimsGroup: 1 });
    await openBy(world, KIM, 'fcr dispute 5');
    await submitForm(world.slack, KIM, { reason: 'I only helped out' });
    await directMessage(world, BILLING_LEAD, 'Dispute 1 is yours to decide');
    expect(await world.text('fcr disputes', OTHER_LEAD)).toMatch(/^No disputes\n/u);
    expect(await world.text('fcr decide 1 accept', OTHER_LEAD)).toContain('lead');
    expect(world.slack.messages(OTHER_LEAD)).toEqual([]);
    await openBy(world, BILLING_LEAD, 'fcr decide 1 accept');
    await submitForm(world.slack, BILLING_LEAD, { name: 'helped out' });
    await directMessage(world, KIM, 'accepted');
  });

  it('of one of several tickets is chosen in the form, own ones alone', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute 1 2 3 4 5');
    const ticket = openInputs(world.slack, KIM).find(({ name }) => name === 'ticket');
    const offered = ticket?.element['options'] as { value: string }[];
    expect(offered.map(({ value }) => value)).toEqual(['1', '2', '5']);
    await submitForm(world.slack, KIM, { ticket: { one: '5' }, reason: 'It was one answer' });
    await directMessage(world, OTHER_LEAD, 'on #5');
    expect(world.slack.messages(BILLING_LEAD)).toEqual([]);
  });

  it('survives a restart, and reaches a lead who was named later', async () => {
    const world = await startDisputes(newPath(), { leads: [], environment: { LEADS: '' } });
    await openBy(world, KIM, 'fcr dispute 1');
    await submitForm(world.slack, KIM, { reason: 'It was one answer' });
    expect(writtenIn(world.slack, KIM)).toContain('No lead of its group is known');
    expect(await world.text('status', STRANGER)).toContain(
      'Waiting: Dispute 1 on ticket #1 has no lead who could decide it',
    );
    await world.restart();
    await world.slack.connected();
    await world.app.data.store.groupLeads.add([1], BILLING_LEAD, LEAD);
    await directMessage(world, BILLING_LEAD, 'Dispute 1 is yours to decide');
  });
});
