import { describe, expect, it } from 'vitest';
import { LONGEST_WORDS } from '../../src/domain/fcr/dispute.ts';
import {
  ADA,
  BILLING_LEAD,
  directMessage,
  dispute,
  KIM,
  OTHER_LEAD,
  openBy,
  refuse,
  SECOND_LEAD,
  STRANGER,
  startDisputes,
} from '../support/disputes.ts';
import { forge, openInputs, submitForm, writtenIn } from '../support/modal.ts';
import { temporaryPaths } from '../support/temp.ts';
import { LEAD, until, type World } from '../support/world.ts';

const newPath = temporaryPaths();
const reason = 'It was one answer';

const shown = (ticketId: number) => ({
  ticketId,
  against: { verdict: 'notFirstContact', reason: 'moreReplies' },
});
const stored = (world: World) => world.app.data.store.disputes.list();

describe('a dispute by somebody who may not raise it', () => {
  it('is refused in a sentence, whoever asks, and opens no form', async () => {
    const world = await startDisputes(newPath());
    for (const [who, command, sentence] of [
      [ADA, 'fcr dispute 1', 'The first contact of #1 was not yours; only that agent disputes its verdict.'],
      [KIM, 'fcr dispute 3', 'The first contact of #3 was not yours'],
      [STRANGER, 'fcr dispute 1', 'no agent in Zendesk is matched to you yet'],
      [LEAD, 'fcr dispute 1', 'no agent in Zendesk is matched to you yet'],
      [KIM, 'fcr dispute 4', 'Ticket #4 has had no first contact yet'],
      [KIM, 'fcr dispute 99', 'Ticket #99 is not stored'],
      [KIM, 'fcr dispute 3 4', 'None of these can be disputed\nThe first contact of #3 was not yours'],
      [KIM, 'fcr dispute', 'Say which ticket, for example: fcr dispute 48213.'],
    ] as const) {
      expect(await world.text(command, who)).toContain(sentence);
      expect(world.slack.modal(who)).toBeNull();
    }
  });

  it('is refused at the submission too, whatever the form was made to bring back', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute 1');
    forge(world.slack, KIM, [shown(3)]);
    await submitForm(world.slack, KIM, { reason });
    expect(writtenIn(world.slack, KIM)).toContain('The first contact of #3 was not yours');
    await openBy(world, KIM, 'fcr dispute 1 2');
    const chosen = await submitForm(world.slack, KIM, { ticket: { one: '3' }, reason });
    expect(Object.values(chosen.ackBody?.['errors'] ?? {})).toEqual(['Choose one of the tickets.']);
    for (const note of ['nonsense', [], [{ ticketId: '1; drop' }]]) {
      forge(world.slack, KIM, note);
      const { ackBody } = await submitForm(world.slack, KIM, { ticket: { one: '1' }, reason });
      expect(Object.values(ackBody?.['errors'] ?? {})).toEqual([
        'This form is out of date; close it and open it again.',
      ]);
    }
    expect(await stored(world)).toEqual([]);
  });

  it('is not taken without a reason, or with a novel', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute 1');
    const [input] = openInputs(world.slack, KIM);
    expect(input?.element['max_length']).toBe(LONGEST_WORDS);
    for (const [typed, fault] of [
      [' \u200b', 'Write why the verdict is wrong.'],
      ['x'.repeat(10_000), 'This takes at most 1,000 characters; yours has 10,000.'],
    ] as const) {
      const { ackBody } = await submitForm(world.slack, KIM, { reason: typed });
      expect(ackBody?.['errors']).toEqual({ reason: fault });
    }
    expect(await stored(world)).toEqual([]);
  });

  it('is one where it is sent twice', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute 1');
    await Promise.all([submitForm(world.slack, KIM, { reason }), submitForm(world.slack, KIM, { reason })]);
    expect(await stored(world)).toHaveLength(1);
    expect(await world.text('fcr dispute 1', KIM)).toBe(
      '#1 is disputed already; fcr disputes shows how that stands.',
    );
  });

  it('is sent again by whoever wrote while the verdict changed, with what was written', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute 2');
    world.zendesk.happen(2, { does: 'write', body: 'It is still broken.' });
    world.clock.advanceMinutes(10);
    await world.synced();
    await until(async () => {
      await submitForm(world.slack, KIM, { reason });
      return writtenIn(world.slack, KIM).includes('Not sent: the verdict has changed');
    });
    expect(writtenIn(world.slack, KIM)).toContain('not first contact: reopened');
    await submitForm(world.slack, KIM, {});
    expect(await stored(world)).toMatchObject([{ ticketId: 2, reason, against: { reason: 'reopened' } }]);
  });
});

describe('a decision by somebody who may not make it', () => {
  it('is refused in a sentence, and so is a forged form', async () => {
    const world = await startDisputes(newPath());
    await dispute(world);
    for (const who of [KIM, ADA, OTHER_LEAD, STRANGER])
      expect(await world.text('fcr decide 1 accept', who)).toBe('Only leads of its group decide dispute 1.');
    expect(await world.text('fcr decide 9', BILLING_LEAD)).toContain('There is no dispute 9');
    expect(await world.text('fcr decide 1 burn', BILLING_LEAD)).toContain('Say which dispute');
    await openBy(world, KIM, 'fcr dispute 2');
    Object.assign(world.slack.modal(KIM)?.body ?? {}, { callback_id: 'fcr-decide' });
    forge(world.slack, KIM, { id: 1, verb: 'accept' });
    await submitForm(world.slack, KIM, { name: 'mine' });
    expect(writtenIn(world.slack, KIM)).toBe('Only leads of its group decide dispute 1.');
    expect(await stored(world)).toMatchObject([{ decision: null }]);
  });

  it('goes to another where the lead is the agent', async () => {
    const world = await startDisputes(newPath(), { leads: [[KIM, 1]] });
    await dispute(world);
    await directMessage(world, LEAD, 'Dispute 1 is yours to decide');
    expect(await world.text('fcr decide 1 accept', KIM)).toBe(
      'Dispute 1 is your own, so another lead decides it.',
    );
    expect(world.slack.messages(KIM)).toEqual([]);
  });

  it('takes neither an unknown verdict nor an exception without a name', async () => {
    const world = await startDisputes(newPath());
    await dispute(world);
    await openBy(world, BILLING_LEAD, 'fcr decide 1 correct');
    const corrected = await submitForm(world.slack, BILLING_LEAD, { verdict: { one: 'pending x' } });
    expect(corrected.ackBody?.['errors']).toEqual({ verdict: 'Choose one of the verdicts.' });
    await openBy(world, BILLING_LEAD, 'fcr decide 1 accept');
    const accepted = await submitForm(world.slack, BILLING_LEAD, { name: ' ', note: 'x'.repeat(1001) });
    expect(accepted.ackBody?.['errors']).toEqual({
      name: 'Write what kind of exception it is.',
      note: 'This takes at most 1,000 characters; yours has 1,001.',
    });
  });

  it('of a ticket that was deleted meanwhile can only be to decline', async () => {
    const world = await startDisputes(newPath());
    await dispute(world);
    await openBy(world, BILLING_LEAD, 'fcr decide 1 accept');
    world.zendesk.happen(1, { does: 'move', to: 'deleted' });
    world.clock.advanceMinutes(10);
    await world.synced();
    await until(async () => (await world.app.data.store.counts()).deleted === 1);
    await submitForm(world.slack, BILLING_LEAD, { name: 'spam' });
    expect(writtenIn(world.slack, BILLING_LEAD)).toBe(
      'Ticket #1 counts nowhere any more, so there is nothing to correct; decline the dispute to close it.',
    );
    await openBy(world, BILLING_LEAD, 'fcr decide 1 decline');
    await submitForm(world.slack, BILLING_LEAD, { note: 'It is gone' });
    await directMessage(world, KIM, 'declined · It is gone');
  });
});

describe('/benchmarks fcr disputes', () => {
  it('shows each to its agent and to the leads of its group, and nobody else', async () => {
    const world = await startDisputes(newPath());
    await dispute(world);
    const line = `1 #1 not first contact: more replies · <@${KIM}> on Wed 18 Nov 12:00: ${reason}`;
    for (const who of [KIM, BILLING_LEAD, SECOND_LEAD, LEAD]) {
      const text = await world.text('fcr disputes', who);
      expect(text).toContain('1 dispute, 1 of them open');
      expect(text).toContain(`${line}\n  open · with <@${BILLING_LEAD}>, <@${SECOND_LEAD}>`);
    }
    for (const who of [ADA, OTHER_LEAD])
      expect(await world.text('fcr disputes', who)).toMatch(/^No disputes\n/u);
    expect(await world.text('fcr disputes', STRANGER)).toMatch(/^Disputes are seen by the agent/u);
    expect(await world.text('fcr disputes please', KIM)).toContain('"please" is no number of a dispute');
    expect(await world.text('fcr disputes 1', OTHER_LEAD)).toBe(
      'There is no dispute 1 among those you may see.',
    );
  });

  it('fits into a message however much was written, and shows one whole', async () => {
    const world = await startDisputes(newPath());
    const long = '&<'.repeat(500);
    for (const ticket of [1, 2]) {
      await openBy(world, KIM, `fcr dispute ${ticket}`);
      await submitForm(world.slack, KIM, { reason: long });
    }
    await directMessage(world, BILLING_LEAD, 'Dispute 1 is yours to decide');
    await openBy(world, BILLING_LEAD, 'fcr decide 1 decline');
    await submitForm(world.slack, BILLING_LEAD, { note: long });
    await until(() => world.slack.messages(BILLING_LEAD).some(({ text }) => text.includes('is decided')));
    const all = await world.text('fcr disputes', KIM);
    expect(all).toMatch(/^2 disputes, 1 of them open\n2 #2 /u);
    expect(all).not.toContain('&amp;&lt;'.repeat(101));
    expect(await world.text('fcr disputes 1', KIM)).toContain('&amp;&lt;'.repeat(500));
  });

  it('names a lead whom Slack takes no message to, once and for all', async () => {
    const path = newPath();
    const world = await startDisputes(path, { leads: [[BILLING_LEAD, 1]] });
    refuse(world, BILLING_LEAD, 'messages_tab_disabled');
    await dispute(world);
    await until(async () => (await world.text('fcr disputes', KIM)).includes('not delivered'));
    world.clock.advanceMinutes(60 * 24);
    await world.synced();
    expect(await world.text('fcr disputes', KIM)).toContain(
      `open · with <@${BILLING_LEAD}>, <@${LEAD}> · not delivered to <@${BILLING_LEAD}>: the app's Messages tab is off`,
    );
    expect(world.slack.messages(BILLING_LEAD)).toEqual([]);
    expect(await world.text('status', STRANGER)).not.toContain(BILLING_LEAD);
    refuse(world, KIM, 'user_disabled');
    await openBy(world, BILLING_LEAD, 'fcr decide 1 decline');
    await submitForm(world.slack, BILLING_LEAD, { note: 'Two answers' });
    await until(async () => (await world.text('fcr disputes', KIM)).includes('not delivered'));
    expect(await world.text('fcr disputes', BILLING_LEAD)).toContain(
      `declined · Two answers · not delivered to <@${KIM}>: deactivated in Slack`,
    );
  });
});
