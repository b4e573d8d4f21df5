import { describe, expect, it } from 'vitest';
import {
  ConfigError,
  type Environment,
  readAskConfig,
  readImportConfig,
  readStartConfig,
  readSyncConfig,
} from '../../src/config/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

const ASK: Environment = { TIME_ZONE: 'Europe/Berlin' };
const SYNC: Environment = {
  ...ASK,
  ZENDESK_SUBDOMAIN: 'acme',
  ZENDESK_OAUTH_CLIENT_ID: 'benchmarks',
  ZENDESK_OAUTH_CLIENT_SECRET: 'client-hush',
};
const START: Environment = {
  ...SYNC,
  SLACK_BOT_TOKEN: 'xoxb-hush',
  SLACK_APP_TOKEN: 'xapp-hush',
  DEFAULT_CHANNEL: '#support',
};

/** The faults a configuration is refused with; none where it is taken. */
function faultsOf(read: (environment: Environment) => unknown, environment: Environment): readonly string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('a configuration', () => {
  it('of ask needs the zone alone, and has defaults', () => {
    expect(readAskConfig(ASK)).toEqual({
      databasePath: './data/benchmarks.db',
      timeZone: 'Europe/Berlin',
      settings: { ...DEFAULT_SETTINGS, timeZone: 'Europe/Berlin' },
      organizationFields: {},
    });
  });

  it.each([
    ['24h', 1440],
    ['1h 30m', 90],
    ['1m', 1],
    ['2d', 2880],
  ])('of our own reply SLA takes %s, to the minute (A047)', (text, minutes) => {
    expect(readAskConfig({ ...ASK, OWN_SLA_REPLY: text }).settings.ownReplyMinutes).toBe(minutes);
  });

  it.each([
    ['soon', 'OWN_SLA_REPLY "soon" must be a duration such as 30m, 4h or 2d.'],
    ['24', 'OWN_SLA_REPLY "24" must be a duration such as 30m, 4h or 2d.'],
    ['0h', 'OWN_SLA_REPLY "0h" must be a duration such as 30m, 4h or 2d.'],
    ['0.5m', 'OWN_SLA_REPLY "0.5m" must be between 1 minute and 366 days.'],
    ['60w', 'OWN_SLA_REPLY "60w" must be between 1 minute and 366 days.'],
  ])('refuses %s as our own reply SLA', (text, fault) => {
    expect(faultsOf(readAskConfig, { ...ASK, OWN_SLA_REPLY: text })).toEqual([fault]);
  });

  it('of ask, sync and start says which points of a survey count as good', () => {
    const set = { CSAT_GOOD: '4-5' };
    for (const { settings } of [
      readAskConfig({ ...ASK, ...set }),
      readSyncConfig({ ...SYNC, ...set }),
      readStartConfig({ ...START, ...set }),
    ])
      expect(settings).toEqual({ ...DEFAULT_SETTINGS, timeZone: 'Europe/Berlin', goodPoints: [4, 5] });
  });

  it.each([
    [
      { CES_SCALE: '1-7', CES_GOOD: 'low' },
      { low: 1, high: 7, isLowGood: true, favourable: 3 },
    ],
    [
      { CES_SCALE: '1 – 5', CES_GOOD: 'High' },
      { low: 1, high: 5, isLowGood: false, favourable: 4 },
    ],
    [
      { CES_SCALE: '0..10', CES_GOOD: 'low', CES_FAVOURABLE: '5' },
      { low: 0, high: 10, isLowGood: true, favourable: 5 },
    ],
    [{}, null],
  ])('of effort takes %j', (variables, ces) => {
    expect(readAskConfig({ ...ASK, ...variables }).settings.ces).toEqual(ces);
  });

  it.each([
    [{ CES_SCALE: '1-7' }, ['CES_GOOD is missing: say whether low or high scores are the good ones.']],
    [{ CES_GOOD: 'low' }, ['CES_SCALE is missing: give the scale effort is asked for on, such as 1-7.']],
    [
      { CES_SCALE: '7-1', CES_GOOD: 'low' },
      ['CES_SCALE "7-1" must be a scale of whole numbers such as 1-7.'],
    ],
    [{ CES_SCALE: '1-7', CES_GOOD: 'up' }, ['CES_GOOD "up" must be low or high.']],
    [
      { CES_SCALE: '1-7', CES_GOOD: 'low', CES_FAVOURABLE: '7' },
      ['CES_FAVOURABLE "7" must leave some scores of 1-7 favourable and some not.'],
    ],
    [
      { CES_SCALE: '1-7', CES_GOOD: 'high', CES_FAVOURABLE: '8' },
      ['CES_FAVOURABLE "8" must leave some scores of 1-7 favourable and some not.'],
    ],
  ])('of effort is refused where it is said by halves, as %j', (variables, faults) => {
    expect(faultsOf(readAskConfig, { ...ASK, ...variables })).toEqual(faults);
  });

  it.each([
    [{ NPS_FIELD: 'ticket:360001234567' }, { kind: 'nps', owner: 'ticket', key: '360001234567' }],
    [{ NPS_FIELD: 'user:nps_score' }, { kind: 'nps', owner: 'user', key: 'nps_score' }],
    [{ NPS_FIELD: 'Organization: NPS-2' }, { kind: 'nps', owner: 'organization', key: 'NPS-2' }],
    [
      { CES_FIELD: 'user:effort', CES_SCALE: '1-7', CES_GOOD: 'low' },
      { kind: 'ces', owner: 'user', key: 'effort' },
    ],
  ])('maps a field by %j', (variables, field) => {
    expect(readAskConfig({ ...ASK, ...variables }).settings.fields).toEqual([field]);
  });

  it('maps a field for each kind of answer, and none by default', () => {
    const variables = { NPS_FIELD: 'user:nps', CES_FIELD: 'ticket:7', CES_SCALE: '1-5', CES_GOOD: 'high' };
    const { fields } = readAskConfig({ ...ASK, ...variables }).settings;
    expect(fields.map(({ kind }) => kind)).toEqual(['nps', 'ces']);
    expect(readAskConfig(ASK).settings.fields).toEqual([]);
  });

  it.each([
    ...[
      'nps',
      '360001234567',
      'ticket',
      'agent:nps',
      'user:',
      'user:nps score',
      'user:a,b',
      ':nps',
      'user:nps:2',
    ].map((text) => [
      { NPS_FIELD: text },
      `NPS_FIELD "${text}" must be ticket:<field id>, user:<field key> or organization:<field key>, such as user:nps_score.`,
    ]),
    ...['ticket:nps', 'ticket:0', 'ticket:12a', 'ticket:99999999999999999'].map((text) => [
      { NPS_FIELD: text },
      `NPS_FIELD "${text}" must give the number of the ticket field, as in ticket:360001234567 (Admin Center, Tickets, Fields).`,
    ]),
    [
      { NPS_FIELD: 'user:a', CES_FIELD: 'USER:a', CES_SCALE: '1-7', CES_GOOD: 'low' },
      'CES_FIELD "user:a" is NPS_FIELD too; give each kind of answer a field of its own.',
    ],
  ] as [Environment, string][])('maps no field by %j, and says why', (variables, fault) => {
    expect(faultsOf(readAskConfig, { ...ASK, ...variables })).toEqual([fault]);
  });

  it('maps no field of effort without scale and direction', () => {
    expect(faultsOf(readAskConfig, { ...ASK, CES_FIELD: 'user:effort' })).toEqual([
      'CES_SCALE is missing: give the scale effort is asked for on, such as 1-7.',
      'CES_GOOD is missing: say whether low or high scores are the good ones.',
    ]);
  });

  it('of an import of effort needs scale and direction, and no other import does', () => {
    const read = (kind: string) => (environment: Environment) => readImportConfig(environment, kind);
    expect(faultsOf(read('ces'), ASK)).toEqual([
      'CES_SCALE is missing: without scale and direction the same answers mean opposite things; give for example 1-7.',
      'CES_GOOD is missing: without scale and direction the same answers mean opposite things; say low or high.',
    ]);
    expect(readImportConfig(ASK, 'nps')).toEqual(readAskConfig(ASK));
  });

  it('of sync has Zendesk too', () => {
    expect(readSyncConfig(SYNC)).toMatchObject({
      zendeskOrigin: 'https://acme.zendesk.com',
      credentials: { kind: 'oauth', clientId: 'benchmarks', clientSecret: 'client-hush' },
      backfillDays: 90,
      retentionDays: null,
      incrementalPerMinute: 8,
    });
  });

  it('of start has everything', () => {
    expect(readStartConfig(START)).toMatchObject({
      botToken: 'xoxb-hush',
      slackMode: { kind: 'socket', appToken: 'xapp-hush' },
      slackApiUrl: null,
      webhookSecret: null,
      defaultChannel: '#support',
      digestTime: { hour: 9, minute: 0 },
      digestDays: [1, 2, 3, 4, 5],
      leads: [],
      healthPort: null,
      pollSeconds: 60,
      logLevel: 'info',
    });
  });

  it('takes what is set', () => {
    const set = {
      DATABASE_PATH: '/var/lib/b.db',
      POLL_SECONDS: '5',
      BACKFILL_DAYS: '30',
      RETENTION_DAYS: '400',
      DIGEST_TIME: '7:05',
      LEADS: 'U1, W2 S3',
      HEALTH_PORT: '8080',
      LOG_LEVEL: 'debug',
      ZENDESK_INCREMENTAL_PER_MINUTE: '30',
    };
    expect(readStartConfig({ ...START, ...set })).toMatchObject({
      databasePath: '/var/lib/b.db',
      pollSeconds: 5,
      backfillDays: 30,
      retentionDays: 400,
      digestTime: { hour: 7, minute: 5 },
      leads: ['U1', 'W2', 'S3'],
      healthPort: 8080,
      logLevel: 'debug',
      incrementalPerMinute: 30,
    });
  });

  it('takes blank for missing, and spaces around for nothing', () => {
    expect(readStartConfig({ ...START, TIME_ZONE: ' Europe/Berlin ', LOG_LEVEL: '  ' })).toMatchObject({
      timeZone: 'Europe/Berlin',
      logLevel: 'info',
    });
    expect(faultsOf(readAskConfig, { TIME_ZONE: '  ' })).toHaveLength(1);
  });

  it.each([
    ['Socket Mode', {}, { kind: 'socket', appToken: 'xapp-hush' }],
    [
      'HTTP mode without an app token',
      { SLACK_APP_TOKEN: undefined, SLACK_SIGNING_SECRET: 'hush', PORT: '3000' },
      { kind: 'http', signingSecret: 'hush', port: 3000 },
    ],
    [
      'HTTP mode where both are given',
      { SLACK_SIGNING_SECRET: 'hush', PORT: '3000' },
      { kind: 'http', signingSecret: 'hush', port: 3000 },
    ],
    [
      'Socket Mode where a signing secret lacks its port',
      { SLACK_SIGNING_SECRET: 'hush' },
      { kind: 'socket', appToken: 'xapp-hush' },
    ],
    ['Socket Mode where a host sets a port', { PORT: '3000' }, { kind: 'socket', appToken: 'xapp-hush' }],
  ])('starts in %s', (_mode, set, mode) => {
    expect(readStartConfig({ ...START, ...set }).slackMode).toEqual(mode);
  });

  it('takes the secret of webhooks in HTTP mode', () => {
    const set = { SLACK_SIGNING_SECRET: 'hush', PORT: '3000', ZENDESK_WEBHOOK_SECRET: 'webhook-hush' };
    expect(readStartConfig({ ...START, ...set }).webhookSecret).toBe('webhook-hush');
  });

  it('signs in with an API token where no OAuth client is given', () => {
    const token = {
      ...ASK,
      ZENDESK_SUBDOMAIN: 'acme',
      ZENDESK_EMAIL: 'dana@acme.example',
      ZENDESK_API_TOKEN: 'hush',
    };
    expect(readSyncConfig(token).credentials).toEqual({
      kind: 'token',
      email: 'dana@acme.example',
      apiToken: 'hush',
    });
    expect(readSyncConfig({ ...token, ...SYNC }).credentials.kind).toBe('oauth');
  });
});

describe('faults', () => {
  it.each([
    ['ask', readAskConfig, ['TIME_ZONE']],
    ['sync', readSyncConfig, ['TIME_ZONE', 'ZENDESK_SUBDOMAIN', 'Zendesk credentials']],
    [
      'start',
      readStartConfig,
      [
        'TIME_ZONE',
        'ZENDESK_SUBDOMAIN',
        'Zendesk credentials',
        'SLACK_BOT_TOKEN',
        'SLACK_APP_TOKEN',
        'DEFAULT_CHANNEL',
      ],
    ],
  ])('of an empty environment name all that %s needs, together', (_command, read, names) => {
    const faults = faultsOf(read, {});
    expect(faults).toHaveLength(names.length);
    for (const [index, name] of names.entries())
      expect(faults[index]).toMatch(new RegExp(`^${name} (is|are) missing: .*\\.$`, 'u'));
  });

  it('are about what a command uses, and nothing else', () => {
    const broken = { ...ASK, SLACK_BOT_TOKEN: 'nonsense', ZENDESK_URL: 'nonsense', POLL_SECONDS: '?' };
    expect(faultsOf(readAskConfig, broken)).toEqual([]);
    expect(faultsOf(readSyncConfig, { ...SYNC, SLACK_BOT_TOKEN: 'nonsense', DIGEST_TIME: '25:00' })).toEqual(
      [],
    );
  });

  it('of one thing are one: a malformed address does not miss a subdomain as well', () => {
    const faults = faultsOf(readSyncConfig, { ...SYNC, ZENDESK_SUBDOMAIN: undefined, ZENDESK_URL: 'acme' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^ZENDESK_URL "acme" must be an https:\/\/ address/u);
  });

  it.each([
    [
      'a token without its e-mail',
      { ZENDESK_API_TOKEN: 'hush' },
      /^ZENDESK_EMAIL is missing: an API token needs both/u,
    ],
    [
      'an e-mail without its token',
      { ZENDESK_EMAIL: 'a@b.c' },
      /^ZENDESK_API_TOKEN is missing: an API token needs both/u,
    ],
    [
      'an OAuth client without its secret',
      { ZENDESK_OAUTH_CLIENT_ID: 'x' },
      /^ZENDESK_OAUTH_CLIENT_SECRET is missing: an OAuth/u,
    ],
  ])('of %s name the half that is missing', (_story, set, sentence) => {
    const faults = faultsOf(readSyncConfig, { ...ASK, ZENDESK_SUBDOMAIN: 'acme', ...set });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  it.each([
    ['TIME_ZONE', 'Mars/Phobos', 'must be an IANA time zone such as Europe/Berlin'],
    ['TIME_ZONE', '+02:00', 'must be an IANA time zone'],
    ['TIME_ZONE', 'Berlin', 'must be an IANA time zone'],
    ['POLL_SECONDS', '0', 'must be between 1 and 86400'],
    ['POLL_SECONDS', '1.5', 'must be a whole number'],
    ['BACKFILL_DAYS', '-1', 'must be a whole number'],
    ['BACKFILL_DAYS', '90 days', 'must be a whole number'],
    ['LOG_LEVEL', 'loud', 'must be trace, debug'],
    ['ZENDESK_SUBDOMAIN', 'https://acme.zendesk.com', 'must be the first part of your Zendesk address only'],
    ['ZENDESK_SUBDOMAIN', 'acme.zendesk.com', 'must be the first part'],
    ['ZENDESK_URL', 'http://acme.example', 'must be an https:// address'],
    ['DIGEST_TIME', '9', 'must be a time of day such as 09:00'],
    ['DIGEST_TIME', '24:00', 'must be a time of day'],
    ['DIGEST_DAYS', 'weekdays', 'must name weekdays'],
    ['LEADS', 'dana', 'must list Slack user ids'],
    ['SHIFTS', '06:00,14:00,14:00', 'must give 2 to 6 times at which shifts start, each later than the one'],
    ['DEFAULT_CHANNEL', '#sup port', 'must be a Slack channel id'],
    ['HEALTH_PORT', '70000', 'must be between 1 and 65535'],
    ['SLACK_API_URL', 'http://slack.example/api/', 'must be an https:// address'],
  ])('show what is wrong: %s=%s', (name, value, rule) => {
    const faults = faultsOf(readStartConfig, { ...START, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${name} "${value}" ${rule}`);
    expect(faults[0]).toMatch(/\.$/u);
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxp-hush', 'SLACK_BOT_TOKEN must start with xoxb-'],
    ['SLACK_BOT_TOKEN', 'hush', 'SLACK_BOT_TOKEN must start with xoxb-'],
    ['SLACK_APP_TOKEN', 'xoxb-hush', 'SLACK_APP_TOKEN must start with xapp-'],
  ])('never show a secret: %s=%s', (name, value, sentence) => {
    const faults = faultsOf(readStartConfig, { ...START, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(sentence);
    expect(faults.join('\n')).not.toContain('hush');
  });

  it('say that webhooks need HTTP mode, without the secret', () => {
    expect(faultsOf(readStartConfig, { ...START, ZENDESK_WEBHOOK_SECRET: 'hush' })).toEqual([
      'ZENDESK_WEBHOOK_SECRET is for HTTP mode alone: give SLACK_SIGNING_SECRET and PORT too, or leave it out.',
    ]);
  });

  it("refuse Zendesk's public test secret for webhooks, without showing it", () => {
    const secret = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';
    const set = { SLACK_SIGNING_SECRET: 'hush', PORT: '3000', ZENDESK_WEBHOOK_SECRET: secret };
    const faults = faultsOf(readStartConfig, { ...START, ...set });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^ZENDESK_WEBHOOK_SECRET must be your webhook's own signing secret/u);
    expect(faults[0]).not.toContain(secret);
  });

  it('are one readable list', () => {
    const twice = new ConfigError(['One.', 'Two.']);
    expect(twice.message).toBe('The configuration has 2 faults:\n  - One.\n  - Two.');
    expect(new ConfigError(['One.']).message).toBe('The configuration has a fault:\n  - One.');
  });
});
