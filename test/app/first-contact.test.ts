import { describe, expect, it } from 'vitest';
import { VERDICT_SUBSETS } from '../../src/domain/fcr/verdict-subsets.ts';
import { ask } from '../../src/reports/ask.ts';
import { parseList } from '../../src/reports/list-words.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import { firstContacts, WINDOW } from '../support/first-contacts.ts';
import { countOf } from '../support/subsets.ts';
import { AGENT, TIME_ZONE, type World } from '../support/world.ts';

const contextOf = ({ clock }: World) => ({
  now: clock.now() / 1000,
  timeZone: TIME_ZONE,
  staleAfterSeconds: 900,
});

describe('first contact resolution', () => {
  it('says its range while verdicts are pending, who confirmed, all verdicts and the top reasons', async () => {
    const world = await firstContacts();
    const text = await world.text(`fcr ${WINDOW}`);
    expect(text).toContain('80 % (33 of 41, chance alone allows 66–90 %)');
    expect(text).toContain('75–82 % while 3 are pending');
    expect(text).toContain('Confirmed by the customer: 3 of 33');
    expect(text).toContain(
      'Verdicts: 3 confirmed, 30 presumed, 0 no further action, 8 not first contact, 3 pending, 4 still verifying',
    );
    expect(text).toContain('Why not: more replies 6, transferred 2');
    expect(text).toContain('left out: 1 opened by agents · 1 waiting for a first contact · fcr v2');
  });

  it('has no range where nothing is pending, is small in a breakdown, and one short line of the scorecard', async () => {
    const world = await firstContacts();
    expect(await world.text(`fcr ${WINDOW} group:Billing`)).not.toContain('pending are');
    expect(await world.text(`fcr ${WINDOW} group:Billing`)).not.toContain('while');
    const table = (await world.text(`fcr ${WINDOW} by group`)).split('\n').slice(-4, -1);
    expect(table.map((line) => line.replace(/\s+/gu, ' ').trim())).toEqual([
      'percent n',
      'Billing 71 % 21',
      'Delivery 90 % 20',
    ]);
    expect(await world.text('')).toContain(
      '\nFirst contact resolution · 69 % (18 of 26) · −31 pts · Wed 11 Nov–Tue 17 Nov\n',
    );
  });

  it('titles what a button opens by its dates, not by instants', async () => {
    const world = await firstContacts();
    const { response } = await world.slack.command(`fcr ${WINDOW}`, { userId: AGENT });
    const { response: opened } = await world.slack.click({
      messageTs: response?.ts ?? '',
      userId: AGENT,
      actionId: 'run-0',
    });
    const [title] = opened?.text.split('\n') ?? [];
    expect(title).toMatch(/^41 tickets, 1–30 · fcr \w{3} \d+ \w{3}–\w{3} \d+ \w{3}$/u);
  });

  it('is one line of why, with the verdict in force and nothing that time alone will bring', async () => {
    const world = await firstContacts();
    for (const subset of ['pending', 'presumed', 'more-replies', 'transferred']) {
      const [, id = ''] = /#(\d+) /u.exec(await world.text(`tickets ${subset} fcr ${WINDOW}`)) ?? [];
      const [, verdict = ''] = /^Ticket #\d+ · (.+)$/mu.exec(await world.text(`fcr ticket ${id}`)) ?? [];
      const told = (await world.text(`why ${id}`)).match(/^First contact resolution: .+$/gmu) ?? [];
      expect([subset, told.length, verdict.length > 0]).toEqual([subset, 1, true]);
      expect(told[0]).toContain(`First contact resolution: ${verdict}, in windows with `);
    }
  });

  it('opens as many tickets as it counts, of every verdict and reason (D6)', async () => {
    const world = await firstContacts();
    const { reads } = world.app.data;
    const answer = await ask(reads, parseQuestion(`fcr ${WINDOW}`), contextOf(world));
    for (const subset of VERDICT_SUBSETS) {
      const { question } = parseList(`${subset} fcr ${WINDOW}`);
      const page = { limit: 1000, offset: 0 };
      const { total, lines } = await listTickets(reads, question, subset, page, contextOf(world));
      expect([subset, total, lines.length]).toEqual([
        subset,
        countOf(answer, subset),
        countOf(answer, subset),
      ]);
    }
    expect(await world.text(`tickets pending fcr ${WINDOW}`)).toContain('pending: not solved yet');
    expect(await world.text('tickets pending frt')).toBe(
      'frt has no verdicts, so none of its tickets is "pending"; fcr has them.',
    );
  });

  it('offers every count as a button, reasons without the breakdown among them', async () => {
    const world = await firstContacts();
    const { response } = await world.slack.command(`fcr ${WINDOW} by group`, { userId: AGENT });
    const commands = JSON.stringify(response).match(/"value":"[^"]*"/gu) ?? [];
    expect(commands.map((each) => each.replace(/ 2026\S+"?/u, ' …'))).toEqual([
      '"value":"tickets measured fcr … by group"',
      '"value":"tickets hits fcr … by group"',
      '"value":"tickets others fcr … by group"',
      '"value":"tickets excluded fcr … by group"',
      '"value":"fcr reasons …',
      '"value":"tickets confirmed fcr … by group"',
      '"value":"tickets presumed fcr … by group"',
      '"value":"tickets pending fcr … by group"',
      '"value":"tickets verifying fcr … by group"',
      '"value":"tickets waiting fcr … by group"',
    ]);
  });
});

describe('fcr reasons', () => {
  it('counts each with its share and three tickets', async () => {
    const world = await firstContacts();
    const text = await world.text(`fcr reasons ${WINDOW}`);
    expect(text).toContain(`8 tickets not resolved at first contact · ${WINDOW}`);
    expect(text).toContain('6 more replies (75 %), such as #16 #17 #18\n');
    expect(text).toContain('2 transferred (25 %), such as #40 #41\n');
    expect(await world.text('fcr reasons by group')).toContain('"fcr reasons" has no breakdown');
  });
});

describe('fcr compare', () => {
  it('sets the published formulas beside ours, on the same tickets (D2)', async () => {
    const world = await firstContacts();
    const text = await world.text(`fcr compare ${WINDOW}`);
    expect(text).toContain('All over the same 44 tickets');
    expect(text).toContain('ours leaves 3 pending beside');
    expect(text).toContain('80 % (33 of 41) ServiceXRG, which is ours · ');
    expect(text).toContain('85 % (35 of 41) Zendesk one-touch, today · solved with exactly one agent reply');
    expect(text).toContain('needs a survey SQM Group · ');
    expect(text).toContain('moves the figure from 80 % to ');
    expect(await world.text('fcr compare 2026-11-24')).toContain('– none is settled yet: 4 still verifying');
  });
});

describe('fcr escalations', () => {
  it('tells how hand-overs went, and which came back', async () => {
    const world = await firstContacts();
    const text = await world.text(`fcr escalations ${WINDOW}`);
    expect(text).toContain('2 of 48 tickets (4.2 %) went to another group after the first contact');
    expect(text).toContain('2 tickets, handed over 6 times · 4 of 6 accepted, after ');
    expect(text).toContain(
      '2 bounced back · 0 asked the customer again · 2 passed on before anybody accepted',
    );
    expect(text).toContain('Bounced back: #40 #41\n');
    expect(text).toContain('no escalation tag is set');
    expect(await world.text(`fcr escalations ${WINDOW} group:Billing`)).toContain(
      'None of the 21 tickets was handed to another group after its first contact',
    );
  });
});

describe('fcr ticket', () => {
  it('tells verdict, evidence, course and what settles it', async () => {
    const world = await firstContacts();
    const text = await world.text('fcr ticket #45');
    expect(text).toMatch(/^Ticket #45 · pending: solved, verification window still open\n/u);
    expect(text).toContain(
      'by Kim · Tue 24 Nov 10:30 · e-mail and the like · verification window ends Tue 1 Dec 10:30',
    );
    expect(text).toContain('Next: on Tue 1 Dec 10:30 presumed, if nothing comes');
    expect(text).toContain('  Tue 24 Nov 10:00 · waiting for a first contact\n');
  });

  it('names agents to leads alone', async () => {
    const world = await firstContacts();
    const text = await world.text('fcr ticket 16', AGENT);
    expect(text).toContain('not first contact: more replies');
    expect(text).toContain('by an agent');
    expect(text).not.toContain('Kim');
    expect(await world.text('fcr ticket 16')).toContain('by Kim');
  });

  it('says in one sentence what is not there', async () => {
    const world = await firstContacts();
    expect(await world.text('fcr ticket 99999')).toMatch(/^Ticket #99999 is not stored; [^.]+\.$/u);
    expect(await world.text('fcr ticket soon')).toBe(
      '"soon" is no ticket; write for example fcr ticket 48213.',
    );
  });
});
