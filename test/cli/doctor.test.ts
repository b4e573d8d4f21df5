import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { startSlack } from '../../src/demo/slack-server.ts';
import { DEFAULT_FCR_SETTINGS } from '../../src/domain/fcr/settings.ts';
import { runCommand } from '../support/process.ts';
import { tellAccount } from '../support/story.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { environmentFor } from './environment.ts';

const newPath = temporaryPaths();
const NOW = Math.floor(Date.now() / 1000) * 1000;
const account = generateAccount({ nowMs: NOW - 120_000, ticketCount: 300, seed: 3 });

async function start(options: Parameters<typeof serve>[2] = {}) {
  const clock = standingClock(NOW);
  const zendesk = await serve(account, clock, options);
  const path = newPath();
  const synced = await openSynced(zendesk, path, clock);
  await synced.pass();
  const doctor = () => runCommand(['doctor'], environmentFor(zendesk.url, path));
  return { path, zendesk, synced, doctor };
}

describe('doctor', () => {
  it('reads through the process that holds the database, and names it', async () => {
    const { path, doctor } = await start();
    const { stdout } = await doctor();
    const tickets = `${account.tickets.length} tickets stored`;
    expect(stdout).toContain(
      `✓ Database ${path} is in use by "test" (process ${process.pid}), which answers; ${tickets}`,
    );
    expect(stdout).toContain('✓ Zendesk at http://127.0.0.1:');
  });

  it('says what a small plan lacks and what that costs, before the first sync and after it, and ends well', async () => {
    const clock = { now: () => Date.now() };
    const zendesk = await serve(account, clock, { plan: 'small' });
    const slack = await startSlack({ botToken: 'xoxb-test', appToken: 'xapp-test', clock });
    const environment = {
      ...environmentFor(zendesk.url, newPath()),
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
      DEFAULT_CHANNEL: '#support',
      LEADS: 'U0LEAD',
    };
    const fresh = await runCommand(['doctor'], environment);
    const sync = await runCommand(['sync'], environment);
    const after = await runCommand(['doctor'], environment);
    await slack.close();
    expect([fresh.code, sync.code, after.code]).toEqual([0, 0, 0]);
    for (const { stdout } of [fresh, after]) {
      const missing = stdout.split('\n').filter((line) => line.startsWith('! '));
      expect(missing).toEqual([
        '! Zendesk: not available on this plan: ticket forms, so they are shown by number',
        '! Zendesk: not available on this plan: custom statuses, so tickets are known by their status category alone',
        '! Zendesk: not available on this plan: organization fields, so none can be mapped',
        '! Zendesk: not available on this plan: schedules, so business hours are calendar hours',
        '! Zendesk: not available on this plan: SLA policies, so sla is not measured',
        '! Zendesk: not available on this plan: satisfaction ratings and survey responses, so csat is not measured',
        '! The above needs another plan, or more rights for these credentials; the rest is measured without it',
      ]);
      expect(stdout).not.toContain('✗');
    }
    expect(after.stdout).toContain('✓ 8 of 8 counts of tickets agree with Zendesk');
  });

  it('says which field is mapped, and which one is meant where there is none', async () => {
    const { zendesk, path } = await start();
    const field = (NPS_FIELD: string, CES_FIELD: string) =>
      runCommand(['doctor'], {
        ...environmentFor(zendesk.url, path),
        NPS_FIELD,
        CES_FIELD,
        CES_SCALE: '1-7',
        CES_GOOD: 'low',
      });
    const right = await field('user:nps_score', 'ticket:360001004');
    expect(right.stdout).toContain(
      '✓ NPS_FIELD "user:nps_score" is the user field "Would you recommend us?"',
    );
    expect(right.stdout).toContain('✓ CES_FIELD "ticket:360001004" is the ticket field "How easy was it?"');
    expect(right.stdout).toMatch(/✓ Zendesk gives .*organizations, users, schedules/u);
    const wrong = await field('user:nps_scor', 'organization:zzz');
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain(
      '✗ NPS_FIELD "user:nps_scor" does not exist: Zendesk has no such user field. Did you mean user:nps_score ("Would you recommend us?")?',
    );
    expect(wrong.stdout).toContain(
      '✗ CES_FIELD "organization:zzz" does not exist: Zendesk has no such organization field.\n',
    );
    const off = await field('organization:old_number', 'ticket:36000104');
    expect(off.stdout).toContain(
      '! NPS_FIELD "organization:old_number" is switched off in Zendesk ("Old number")',
    );
    expect(off.stdout).toMatch(/✗ CES_FIELD "ticket:36000104" .* Did you mean ticket:360001004/u);
  });

  it('names the credentials that are wrong, and fails', async () => {
    const { path, synced } = await start();
    await synced.close();
    const zendesk = await serve(account, standingClock(NOW));
    const wrong = { ...environmentFor(zendesk.url, path), ZENDESK_OAUTH_CLIENT_SECRET: 'wrong' };
    const { code, stdout } = await runCommand(['doctor'], wrong);
    expect(code).toBe(1);
    expect(stdout).toContain('check ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET.');
    const { ZENDESK_OAUTH_CLIENT_ID: _id, ZENDESK_OAUTH_CLIENT_SECRET: _secret, ...others } = wrong;
    const token = { ...others, ZENDESK_EMAIL: 'a@b.example', ZENDESK_API_TOKEN: 'wrong' };
    const byToken = await runCommand(['doctor'], token);
    expect(byToken.code).toBe(1);
    expect(byToken.stdout).toContain('Check ZENDESK_EMAIL and ZENDESK_API_TOKEN.');
  });

  it('names a stream that fails by itself', async () => {
    const { zendesk, synced, doctor } = await start();
    zendesk.failNext({ status: 200, body: { brands: 'many' } }, { path: '/brands' });
    await synced.data.store.sync.saveTrouble('brands', null);
    const state = await synced.data.store.sync.stream('brands');
    await synced.data.store.sync.saveList('brands', {
      records: [],
      setAside: [],
      position: { ...state, watermarkAt: null },
    });
    await synced.pass();
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /✗ The sync of brands fails since .*: Zendesk's list of brands does not have the/u,
    );
  });

  it('names channels of which nobody says how support is delivered on them, until a lead does', async () => {
    const clock = standingClock(NOW);
    const createdAt = new Date(NOW - 3_600_000).toISOString();
    const told = tellAccount([{ createdAt }, { createdAt, channel: 'kiosk' }]);
    const zendesk = await serve(told, clock);
    const path = newPath();
    const synced = await openSynced(zendesk, path, clock);
    await synced.pass();
    const doctor = () => runCommand(['doctor'], environmentFor(zendesk.url, path));
    const { stdout } = await doctor();
    expect(stdout.match(/! Channel .*/gu)).toEqual([
      '! Channel "kiosk" has no delivery model, so its first contacts count as electronic; a lead can set one: /benchmarks fcr set model kiosk direct',
    ]);
    const settings = { ...DEFAULT_FCR_SETTINGS, models: { kiosk: 'direct' as const } };
    await synced.data.store.fcrSettings.save(settings, 'U0LEAD');
    expect((await doctor()).stdout).not.toContain('Channel');
    await synced.data.store.exclusionRules.add([{ dimension: 'product', values: ['Modem'] }], 'U0LEAD');
    expect((await doctor()).stdout).toContain(
      '! Rule 1 (product:Modem) leaves no ticket out, because no product field is mapped. ',
    );
  });

  it('says what the sync fails with, and since when', async () => {
    const { synced, doctor } = await start();
    await synced.data.recordFault('Zendesk is on holiday.');
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ The sync fails since \w+ \d+ \w+ \d\d:\d\d: Zendesk is on holiday\./u);
  });

  it('names a damaged database in one sentence', async () => {
    const { path, synced, doctor } = await start();
    await synced.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 8192, bytes.length - 8192);
    writeFileSync(path, bytes);
    const { code, stdout, stderr } = await doctor();
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain(
      `✗ The database ${path} is damaged; move it away and restore a backup, or sync anew.`,
    );
  });
});
