import { describe, expect, it } from 'vitest';
import {
  BILLING_LEAD,
  directMessage,
  disputed,
  KIM,
  openBy,
  refuse,
  SECOND_LEAD,
  startDisputes,
} from '../support/disputes.ts';
import { submitForm, writtenIn } from '../support/modal.ts';
import { temporaryPaths } from '../support/temp.ts';
import { LEAD, until, type World } from '../support/world.ts';

const newPath = temporaryPaths();
const reason = 'It was one answer';
const [ACCEPT, , DECLINE] = [0, 1, 2];
const NOBODYS = 'Only leads of its group decide dispute 1.';
const NO_AGENT = 'no agent in Zendesk is matched to you yet';

const stored = (world: World) => world.app.data.store.disputes.list();
const answerTo = async ({ slack }: World, userId: string, messageTs: string, button: number) =>
  (await slack.click({ userId, messageTs, actionId: `run-${button}` })).response?.text ?? '';

async function deleted(world: World, ticketId: number): Promise<void> {
  world.zendesk.happen(ticketId, { does: 'move', to: 'deleted' });
  world.clock.advanceMinutes(10);
  await world.synced();
  await until(async () => (await world.app.data.store.counts()).deleted === 1);
}

describe('a form that was open while', () => {
  it('the ticket was deleted is answered with that, and nothing is stored', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute 1');
    await deleted(world, 1);
    await submitForm(world.slack, KIM, { reason });
    expect(writtenIn(world.slack, KIM)).toBe(
      'Ticket #1 counts for nobody, so there is no verdict to dispute.',
    );
    expect(await world.text('fcr dispute 1', KIM)).toContain('counts for nobody');
    expect(await stored(world)).toEqual([]);
  });

  it('the ticket was merged into another, too', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute 2');
    world.zendesk.happen(2, { does: 'merge' });
    world.clock.advanceMinutes(10);
    await world.synced();
    await until(async () => (await world.text('fcr ticket 2', KIM)).includes('merged'));
    await submitForm(world.slack, KIM, { reason });
    expect(writtenIn(world.slack, KIM)).toContain('Ticket #2 counts for nobody');
    expect(await stored(world)).toEqual([]);
  });

  it('the agent was unmatched stores nothing', async () => {
    const world = await startDisputes(newPath());
    await openBy(world, KIM, 'fcr dispute 1');
    await world.app.data.store.feedback.saveAccount(700, null, 'unmatched');
    await submitForm(world.slack, KIM, { reason });
    expect(writtenIn(world.slack, KIM)).toContain(NO_AGENT);
    expect(await stored(world)).toEqual([]);
  });

  it('the lead was removed decides nothing', async () => {
    const world = await startDisputes(newPath());
    const { ts } = await disputed(world);
    await openBy(world, BILLING_LEAD, { ts, button: DECLINE });
    await world.text(`leads remove <@${BILLING_LEAD}> Billing`);
    await submitForm(world.slack, BILLING_LEAD, { note: 'Two answers' });
    expect(writtenIn(world.slack, BILLING_LEAD)).toBe(NOBODYS);
    expect(await answerTo(world, BILLING_LEAD, ts, ACCEPT)).toBe(NOBODYS);
    expect(await world.text('fcr disputes', BILLING_LEAD)).toMatch(/^Disputes are seen by the agent/u);
    expect(await stored(world)).toMatchObject([{ decision: null }]);
  });
});

describe('the button of a dispute', () => {
  it('that two leads and one of them twice press at the same moment decides once', async () => {
    const world = await startDisputes(newPath());
    const { ts } = await disputed(world);
    const second = await directMessage(world, SECOND_LEAD, 'Dispute 1 is yours to decide');
    await openBy(world, BILLING_LEAD, { ts, button: ACCEPT });
    await openBy(world, SECOND_LEAD, { ts: second.ts, button: DECLINE });
    await Promise.all([
      submitForm(world.slack, BILLING_LEAD, { name: 'thank-you', note: 'Agreed' }),
      submitForm(world.slack, SECOND_LEAD, { note: 'Two answers' }),
      submitForm(world.slack, SECOND_LEAD, { note: 'Two answers' }),
    ]);
    const [decision] = (await stored(world)).map((dispute) => dispute.decision);
    const isAccepted = decision?.state === 'accepted';
    await directMessage(world, KIM, isAccepted ? 'was accepted' : 'was declined');
    const loser = isAccepted ? SECOND_LEAD : BILLING_LEAD;
    expect(writtenIn(world.slack, loser)).toContain('Dispute 1 is decided already');
    await world.synced();
    expect(world.slack.messages(KIM).filter(({ text }) => text.includes('Your dispute'))).toHaveLength(1);
  });

  it('a week later still decides what is open, and says of what is decided who decided it', async () => {
    const world = await startDisputes(newPath());
    const { ts } = await disputed(world);
    world.clock.advanceMinutes(7 * 1440);
    await world.synced();
    await openBy(world, BILLING_LEAD, { ts, button: DECLINE });
    await submitForm(world.slack, BILLING_LEAD, { note: 'Two answers' });
    await until(async () => (await stored(world)).every(({ decision }) => decision !== null));
    world.clock.advanceMinutes(7 * 1440);
    expect(await world.text('fcr decide 1 accept', SECOND_LEAD)).toContain(
      `Dispute 1 is decided already\n<@${BILLING_LEAD}> on Wed 25 Nov 12:00: declined · Two answers`,
    );
    expect(await world.text('fcr dispute 1', KIM)).toContain('The dispute on #1 is decided');
  });

  it('is decided for an agent who was unmatched or deactivated since: the decision stands, and shows who was not told', async () => {
    const world = await startDisputes(newPath());
    const { ts } = await disputed(world);
    await world.app.data.store.feedback.saveAccount(700, null, 'unmatched');
    refuse(world, KIM, 'user_disabled');
    await openBy(world, BILLING_LEAD, { ts, button: DECLINE });
    await submitForm(world.slack, BILLING_LEAD, { note: 'Two answers' });
    await until(async () =>
      (await world.text('fcr disputes', LEAD)).includes(`not delivered to <@${KIM}>: deactivated in Slack`),
    );
    expect(await stored(world)).toMatchObject([{ decision: { state: 'declined', by: BILLING_LEAD } }]);
    expect(await world.text('fcr dispute 1', KIM)).toContain(NO_AGENT);
  });
});
