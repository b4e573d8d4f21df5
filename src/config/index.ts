import { effortScale } from '../domain/effort.ts';
import {
  DEFAULT_SETTINGS,
  type EffortScale,
  fieldText,
  type MappedField,
  type Settings,
} from '../domain/settings.ts';
import type { OrganizationFieldMap } from './organization-fields.ts';
import { SECRETS, VARIABLES, type Values, type VariableName } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Faults of the configuration, all of them together; each is a sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

export interface DatabaseConfig {
  readonly databasePath: string;
}

export interface AskConfig extends DatabaseConfig {
  readonly timeZone: string;
  /** What the team decided of its own definitions. */
  readonly settings: Settings;
  /** Which organization fields tell how customers fare. */
  readonly organizationFields: OrganizationFieldMap;
}

export interface ExportConfig extends AskConfig {
  /** Where links to tickets lead. */
  readonly zendeskOrigin: string;
}

export type ZendeskCredentials =
  | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'token'; readonly email: string; readonly apiToken: string };

export interface SyncConfig extends ExportConfig {
  readonly credentials: ZendeskCredentials;
  readonly backfillDays: number;
  /** After how many days a closed ticket's subject is forgotten; null keeps it. */
  readonly retentionDays: number | null;
  readonly incrementalPerMinute: number;
  /** The part of the account's calls that may be ours, 0 to 1. */
  readonly accountShare: number;
}

export type SlackMode =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export interface StartConfig extends SyncConfig {
  readonly botToken: string;
  readonly slackMode: SlackMode;
  readonly slackApiUrl: string | null;
  /** What Zendesk signs its webhooks with; null where it sends none. */
  readonly webhookSecret: string | null;
  readonly defaultChannel: string;
  readonly digestTime: { readonly hour: number; readonly minute: number };
  /** Weekdays, Monday being 1. */
  readonly digestDays: readonly number[];
  /** Slack user and user-group ids. */
  readonly leads: readonly string[];
  readonly pollSeconds: number;
  readonly healthPort: number | null;
  readonly logLevel: string;
}

/** The part `backup` uses: the database. Throws a ConfigError with every fault found, as its siblings do. */
export function readDatabaseConfig(environment: Environment): DatabaseConfig {
  return build(environment, databasePart);
}

/** The part `ask` uses: the database, the zone, and what the team decides of its definitions. */
export function readAskConfig(environment: Environment): AskConfig {
  return build(environment, askPart);
}

/** The part `import` uses: that of `ask`, and for answers on effort the scale they were given on. */
export function readImportConfig(environment: Environment, kind: string): AskConfig {
  return build(environment, (reader) => {
    if (kind === 'ces') {
      const why = 'without scale and direction the same answers mean opposite things';
      reader.need('CES_SCALE', `${why}; give for example 1-7`);
      reader.need('CES_GOOD', `${why}; say low or high`);
    }
    return askPart(reader);
  });
}

/** The part `ask --csv` uses: also Zendesk's address. */
export function readExportConfig(environment: Environment): ExportConfig {
  return build(environment, exportPart);
}

/** The part `sync` uses: also Zendesk. */
export function readSyncConfig(environment: Environment): SyncConfig {
  return build(environment, syncPart);
}

/** Everything. */
export function readStartConfig(environment: Environment): StartConfig {
  return build(environment, startPart);
}

/** Reads variables for one command and collects the faults of those it reads, so that all are reported together. */
interface Reader {
  /** The value, or undefined where it is not given; a malformed one is a fault. */
  read<Name extends VariableName>(name: Name): Values[Name] | undefined;
  /** The value; one that is not given is a fault, said with what it is for. */
  need<Name extends VariableName>(name: Name, why: string): NonNullable<Values[Name]>;
  /** Whether it is given at all, be it malformed; reading nothing yet. */
  isGiven(name: VariableName): boolean;
  fault(sentence: string): void;
}

function build<T>(environment: Environment, part: (reader: Reader) => T): T {
  const faults = new Set<string>();
  const textOf = (name: VariableName): string => environment[name]?.trim() ?? '';
  const read: Reader['read'] = (name) => {
    if (textOf(name) === '') return undefined;
    const parsed = VARIABLES[name].safeParse(textOf(name));
    if (parsed.success) return parsed.data as Values[typeof name];
    faults.add(`${name}${shown(name, textOf(name))} ${parsed.error.issues[0]?.message ?? 'is malformed'}.`);
    return undefined;
  };
  const config = part({
    read,
    need: (name, why) => {
      if (textOf(name) === '') faults.add(`${name} is missing: ${why}.`);
      return read(name) as NonNullable<Values[typeof name]>;
    },
    isGiven: (name) => textOf(name) !== '',
    fault: (sentence) => void faults.add(sentence),
  });
  if (faults.size > 0) throw new ConfigError([...faults]);
  return config;
}

const shown = (name: VariableName, text: string): string =>
  SECRETS.has(name) ? '' : ` "${text.slice(0, 60)}"`;

const databasePart = ({ read }: Reader): DatabaseConfig => ({
  databasePath: read('DATABASE_PATH') ?? './data/benchmarks.db',
});

function askPart(reader: Reader): AskConfig {
  const timeZone = reader.need('TIME_ZONE', 'give the IANA zone your team works in, such as Europe/Berlin');
  return {
    ...databasePart(reader),
    timeZone,
    settings: settingsPart(reader, timeZone),
    organizationFields: reader.read('ORGANIZATION_FIELDS') ?? {},
  };
}

const settingsPart = (reader: Reader, timeZone: string): Settings => ({
  ...DEFAULT_SETTINGS,
  timeZone,
  shifts: reader.read('SHIFTS') ?? DEFAULT_SETTINGS.shifts,
  ownReplyMinutes: reader.read('OWN_SLA_REPLY') ?? DEFAULT_SETTINGS.ownReplyMinutes,
  goodPoints: reader.read('CSAT_GOOD') ?? DEFAULT_SETTINGS.goodPoints,
  ces: effortPart(reader),
  fields: fieldsPart(reader),
});

/** A field can hold one kind of answer alone. */
function fieldsPart({ read, fault }: Reader): readonly MappedField[] {
  const [nps, ces] = [read('NPS_FIELD'), read('CES_FIELD')];
  if (nps && ces && fieldText(nps) === fieldText(ces))
    fault(`CES_FIELD "${fieldText(ces)}" is NPS_FIELD too; give each kind of answer a field of its own.`);
  return [
    ...(nps ? [{ kind: 'nps', ...nps } as const] : []),
    ...(ces ? [{ kind: 'ces', ...ces } as const] : []),
  ];
}

/** Neither the scale nor the direction of an effort survey can be guessed, so that one without the other is a fault. */
function effortPart({ need, read, isGiven, fault }: Reader): EffortScale | null {
  const names = ['CES_SCALE', 'CES_GOOD', 'CES_FAVOURABLE', 'CES_FIELD'] as const;
  if (!names.some(isGiven)) return null;
  const range = need('CES_SCALE', 'give the scale effort is asked for on, such as 1-7');
  const good = need('CES_GOOD', 'say whether low or high scores are the good ones');
  const favourable = read('CES_FAVOURABLE');
  if (!range || !good) return null;
  const scale = effortScale(range.low, range.high, good === 'low');
  if (favourable === undefined) return scale;
  const isPart = good === 'low' ? favourable < range.high : favourable > range.low;
  if (favourable < range.low || favourable > range.high || !isPart) {
    fault(
      `CES_FAVOURABLE "${favourable}" must leave some scores of ${range.low}-${range.high} favourable and some not.`,
    );
  }
  return { ...scale, favourable };
}

const exportPart = (reader: Reader): ExportConfig => ({
  ...askPart(reader),
  zendeskOrigin: originOf(reader),
});

function syncPart(reader: Reader): SyncConfig {
  return {
    ...exportPart(reader),
    credentials: credentialsOf(reader),
    backfillDays: reader.read('BACKFILL_DAYS') ?? 90,
    retentionDays: reader.read('RETENTION_DAYS') ?? null,
    incrementalPerMinute: reader.read('ZENDESK_INCREMENTAL_PER_MINUTE') ?? 8,
    accountShare: (reader.read('ZENDESK_SHARE_PERCENT') ?? 30) / 100,
  };
}

function originOf({ read, need, isGiven }: Reader): string {
  if (isGiven('ZENDESK_URL')) return read('ZENDESK_URL') ?? '';
  return `https://${need('ZENDESK_SUBDOMAIN', 'give acme for https://acme.zendesk.com')}.zendesk.com`;
}

function credentialsOf({ need, isGiven, fault }: Reader): ZendeskCredentials {
  const hasOauth = isGiven('ZENDESK_OAUTH_CLIENT_ID') || isGiven('ZENDESK_OAUTH_CLIENT_SECRET');
  const hasToken = isGiven('ZENDESK_EMAIL') || isGiven('ZENDESK_API_TOKEN');
  if (!hasOauth && hasToken) {
    const why = 'an API token needs both ZENDESK_EMAIL and ZENDESK_API_TOKEN';
    return { kind: 'token', email: need('ZENDESK_EMAIL', why), apiToken: need('ZENDESK_API_TOKEN', why) };
  }
  if (!hasOauth) {
    fault(
      'Zendesk credentials are missing: give ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET (Admin Center, Apps and integrations, OAuth clients).',
    );
    return { kind: 'oauth', clientId: '', clientSecret: '' };
  }
  const why = 'an OAuth client needs both ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET';
  return {
    kind: 'oauth',
    clientId: need('ZENDESK_OAUTH_CLIENT_ID', why),
    clientSecret: need('ZENDESK_OAUTH_CLIENT_SECRET', why),
  };
}

function startPart(reader: Reader): StartConfig {
  const { read, need } = reader;
  return {
    ...syncPart(reader),
    botToken: need('SLACK_BOT_TOKEN', 'copy the Bot User OAuth Token from the Slack app settings'),
    ...receivingPart(reader),
    slackApiUrl: read('SLACK_API_URL') ?? null,
    defaultChannel: need(
      'DEFAULT_CHANNEL',
      'digests and alerts are posted there; give a channel id or #name',
    ),
    digestTime: read('DIGEST_TIME') ?? { hour: 9, minute: 0 },
    digestDays: read('DIGEST_DAYS') ?? [1, 2, 3, 4, 5],
    leads: read('LEADS') ?? [],
    pollSeconds: read('POLL_SECONDS') ?? 60,
    healthPort: read('HEALTH_PORT') ?? null,
    logLevel: read('LOG_LEVEL') ?? 'info',
  };
}

/** How Slack and Zendesk reach us: Zendesk only where a port is open. */
function receivingPart(reader: Reader): Pick<StartConfig, 'slackMode' | 'webhookSecret'> {
  const slackMode = slackModeOf(reader);
  if (slackMode.kind !== 'http' && reader.isGiven('ZENDESK_WEBHOOK_SECRET'))
    reader.fault(
      'ZENDESK_WEBHOOK_SECRET is for HTTP mode alone: give SLACK_SIGNING_SECRET and PORT too, or leave it out.',
    );
  return { slackMode, webhookSecret: reader.read('ZENDESK_WEBHOOK_SECRET') ?? null };
}

/** The mode is chosen by what is given; only its own variables are read. */
function slackModeOf({ need, isGiven }: Reader): SlackMode {
  if (isGiven('SLACK_SIGNING_SECRET') && (isGiven('PORT') || !isGiven('SLACK_APP_TOKEN'))) {
    const why = 'HTTP mode needs SLACK_SIGNING_SECRET and PORT';
    return { kind: 'http', signingSecret: need('SLACK_SIGNING_SECRET', why), port: need('PORT', why) };
  }
  const why = 'Socket Mode needs an app-level token (or give SLACK_SIGNING_SECRET and PORT for HTTP mode)';
  return { kind: 'socket', appToken: need('SLACK_APP_TOKEN', why) };
}
