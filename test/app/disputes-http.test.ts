import { describe, expect, it } from 'vitest';
import {
  ADA,
  BILLING_LEAD,
  directMessage,
  disputed,
  KIM,
  OTHER_LEAD,
  openBy,
  publish,
  SECOND_LEAD,
  startDisputes,
} from '../support/disputes.ts';
import { freePort } from '../support/free-port.ts';
import { forge, openInputs, submitForm, writtenIn } from '../support/modal.ts';
import { signedAnew, type Tapped, tapSlack } from '../support/slack-tap.ts';
import { temporaryPaths } from '../support/temp.ts';
import { until, type World } from '../support/world.ts';

const newPath = temporaryPaths();
const SECRET = 'very-secret-signature';
const WEEK = 'fcr 2026-11-01..2026-11-07';
const reason = 'The second reply was a thank-you';

/** The app as Slack reaches it by signed requests, which are kept. */
async function start() {
  const port = await freePort();
  const world = await startDisputes(newPath(), {
    environment: { SLACK_SIGNING_SECRET: SECRET, PORT: port },
  });
  const address = `http://127.0.0.1:${port}/slack/events`;
  await until(() => fetch(address).then(Boolean, () => false));
  const { url, requests } = await tapSlack(address);
  world.slack.sendEventsTo(url, SECRET);
  const post = async ({ headers, body }: Tapped) => {
    const answer = await fetch(address, { method: 'POST', headers, body });
    return { status: answer.status, text: await answer.text() };
  };
  const last = (): Tapped => requests.at(-1) ?? { headers: {}, body: '' };
  return { world, post, last, stored: () => world.app.data.store.disputes.list() };
}

const press = (world: World, userId: string, ts: string, button: number) =>
  openBy(world, userId, { ts, button });

describe('a dispute over signed requests', () => {
  it('goes from the button to the lead and back, and the figure is restated', async () => {
    const { world } = await start();
    const told = await world.slack.command('fcr ticket 1', { userId: KIM });
    expect(told.response?.text).toContain('not first contact: more replies');
    expect(await world.text(WEEK)).toContain('25 % (1 of 4');
    await publish(world, WEEK);
    // The button of an answer that could not open its form.
    world.slack.failNext('views.open', { error: 'expired_trigger_id' });
    const { response } = await world.slack.command('fcr dispute 1', { userId: KIM });
    await press(world, KIM, response?.ts ?? '', 0);
    expect(openInputs(world.slack, KIM).map(({ name }) => name)).toEqual(['reason']);
    await submitForm(world.slack, KIM, { reason });
    expect(writtenIn(world.slack, KIM)).toContain(`It goes to <@${BILLING_LEAD}>, <@${SECOND_LEAD}>.`);
    const { ts, text } = await directMessage(world, BILLING_LEAD, 'Dispute 1 is yours to decide');
    expect(text).toContain(reason);
    await press(world, BILLING_LEAD, ts, 0);
    await submitForm(world.slack, BILLING_LEAD, { name: 'thank-you', note: 'Agreed' });
    await directMessage(world, KIM, 'Your dispute on #1 was accepted');
    for (const lead of [BILLING_LEAD, SECOND_LEAD]) await directMessage(world, lead, 'Dispute 1 is decided');
    world.clock.advanceMinutes(10);
    await world.synced();
    await until(async () => (await world.text(WEEK)).includes('33 % (1 of 3'));
    expect(await world.text(WEEK)).toContain('published 25 % on Wed 18 Nov 12:00, now 33 %: 1 excepted (#1)');
    expect(await world.text('fcr ticket 1', KIM)).toContain('excepted: thank-you');
  });

  it('that is declined changes no figure, and both are told the note', async () => {
    const { world } = await start();
    const { ts } = await disputed(world, reason);
    await press(world, BILLING_LEAD, ts, 2);
    await submitForm(world.slack, BILLING_LEAD, { note: 'Two answers' });
    expect((await directMessage(world, KIM, 'was declined')).text).toContain('Two answers');
    expect((await directMessage(world, BILLING_LEAD, 'is decided')).text).toContain('Two answers');
    expect(await world.text(WEEK)).toContain('25 % (1 of 4');
  });
});

describe('a request that is not Slack’s', () => {
  const refused = { status: 401, text: '' };

  it('or is old, is refused, whatever it asks for, and nothing happens', async () => {
    const { world, post, last, stored } = await start();
    await openBy(world, KIM, 'fcr dispute 1');
    const command = last();
    await submitForm(world.slack, KIM, { reason: ' ' });
    const body = last().body.replace('%22value%22%3A%22+%22', '%22value%22%3A%22Forged%22');
    expect(body).not.toBe(last().body);
    const submission = { ...last(), body };
    for (const request of [command, submission]) {
      const { 'x-slack-signature': _signature, ...unsigned } = request.headers;
      const shifted = {
        ...request.headers,
        'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000) + 1),
      };
      expect(await post({ ...request, headers: unsigned })).toEqual(refused);
      expect(await post({ ...request, headers: shifted })).toEqual(refused);
      expect(await post({ ...request, body: `${request.body}&x=1` })).toEqual(refused);
      expect(await post(signedAnew(request, 'another secret'))).toEqual(refused);
      expect(await post(signedAnew(request, SECRET, 301))).toEqual(refused);
    }
    expect(await post(submission)).toEqual(refused);
    expect(await stored()).toEqual([]);
    expect((await post(signedAnew(submission, SECRET))).status).toBe(200);
    expect(await stored()).toMatchObject([{ reason: 'Forged' }]);
  });

  it('but one of Slack’s over again within minutes changes nothing more', async () => {
    const { world, post, last, stored } = await start();
    await openBy(world, KIM, 'fcr dispute 1');
    await submitForm(world.slack, KIM, { reason });
    const submission = last();
    const { ts } = await directMessage(world, BILLING_LEAD, 'Dispute 1 is yours to decide');
    expect((await post(submission)).text).toContain('#1 is disputed already');
    await press(world, BILLING_LEAD, ts, 2);
    await submitForm(world.slack, BILLING_LEAD, { note: 'Two answers' });
    const decision = last();
    expect((await post(decision)).text).toContain('Dispute 1 is decided already');
    expect((await post(submission)).text).toContain('The dispute on #1 is decided');
    const messages = () => world.slack.messages(KIM).filter(({ text }) => text.includes('was declined'));
    await until(() => messages().length > 0);
    await world.synced();
    expect(messages()).toHaveLength(1);
    expect(await stored()).toMatchObject([{ decision: { note: 'Two answers' } }]);
  });
});

describe('a form that brings back something else than it was opened with', () => {
  const outOfDate = 'This form is out of date; close it and open it again.';
  const against = { verdict: 'notFirstContact', reason: 'moreReplies' };

  it.each<[string, unknown]>([
    ['nothing', ''],
    ['no list', { ticketId: 1, against }],
    ['a ticket that is no number', [{ ticketId: '1; drop table disputes', against }]],
    ['a ticket too many', [{ ticketId: 1e300, against }]],
    ['half of it', '[{"ticketId":1,'],
  ])('by an agent: %s', async (_what, note) => {
    const { world, stored } = await start();
    await openBy(world, KIM, 'fcr dispute 1');
    forge(world.slack, KIM, note);
    const { ackBody } = await submitForm(world.slack, KIM, { reason });
    expect(ackBody).toEqual({ response_action: 'errors', errors: { reason: outOfDate } });
    expect(await stored()).toEqual([]);
  });

  it('by an agent: the ticket of somebody else, of nobody, or a verdict it does not have', async () => {
    const { world, stored } = await start();
    await openBy(world, KIM, 'fcr dispute 1');
    forge(world.slack, KIM, [{ ticketId: 3, against }]);
    await submitForm(world.slack, KIM, { reason });
    expect(writtenIn(world.slack, KIM)).toContain('The first contact of #3 was not yours');
    for (const [claimed, answer] of [
      [[{ ticketId: 99, against }], 'Ticket #99 is not stored'],
      [
        [{ ticketId: 1, against: { verdict: 'confirmed', reason: null } }],
        'Not sent: the verdict has changed',
      ],
    ] as const) {
      await openBy(world, KIM, 'fcr dispute 1');
      forge(world.slack, KIM, claimed);
      await submitForm(world.slack, KIM, { reason });
      expect(writtenIn(world.slack, KIM)).toContain(answer);
    }
    expect(await stored()).toEqual([]);
  });

  it('by a lead: another dispute than theirs, none, or what cannot be done', async () => {
    const { world, stored } = await start();
    await disputed(world, reason);
    await openBy(world, KIM, 'fcr dispute 5');
    await submitForm(world.slack, KIM, { reason });
    const other = await directMessage(world, OTHER_LEAD, 'Dispute 2 is yours to decide');
    await press(world, OTHER_LEAD, other.ts, 2);
    forge(world.slack, OTHER_LEAD, { id: 1, verb: 'decline' });
    await submitForm(world.slack, OTHER_LEAD, { note: 'No' });
    expect(writtenIn(world.slack, OTHER_LEAD)).toBe('Only leads of its group decide dispute 1.');
    for (const [note, answer] of [
      [{ id: 77, verb: 'decline' }, 'There is no dispute 77'],
      [{ id: 2, verb: 'burn' }, outOfDate],
      ['{"id":2', outOfDate],
    ] as const) {
      await press(world, OTHER_LEAD, other.ts, 2);
      forge(world.slack, OTHER_LEAD, note);
      const { ackBody } = await submitForm(world.slack, OTHER_LEAD, { note: 'No' });
      expect(JSON.stringify(ackBody)).toContain(answer);
    }
    expect((await stored()).map(({ decision }) => decision)).toEqual([null, null]);
  });

  it('by anybody: the form of another kind', async () => {
    const { world, stored } = await start();
    await disputed(world, reason);
    for (const [userId, ticket] of [
      [ADA, 3],
      [KIM, 2],
    ] as const) {
      await openBy(world, userId, `fcr dispute ${ticket}`);
      forge(world.slack, userId, { id: 1, verb: 'decline' }, 'fcr-decide');
      await submitForm(world.slack, userId, { note: 'No' });
      expect(writtenIn(world.slack, userId)).toBe('Only leads of its group decide dispute 1.');
      await openBy(world, userId, `fcr dispute ${ticket}`);
      forge(world.slack, userId, '', 'fcr-settings');
      const { ackBody } = await submitForm(world.slack, userId, {});
      expect(JSON.stringify(ackBody)).toContain('Only leads change these settings');
    }
    expect(await stored()).toMatchObject([{ decision: null }]);
    expect(await world.text('fcr settings', KIM)).toContain('Nobody has changed them');
  });
});
