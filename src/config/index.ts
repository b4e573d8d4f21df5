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
}

export type ZendeskCredentials =
  | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'token'; readonly email: string; readonly apiToken: string };

export interface SyncConfig extends AskConfig {
  readonly zendeskOrigin: string;
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

/** The part `ask` uses: the database and the zone. */
export function readAskConfig(environment: Environment): AskConfig {
  return build(environment, askPart);
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
  return {
    ...databasePart(reader),
    timeZone: reader.need('TIME_ZONE', 'give the IANA zone your team works in, such as Europe/Berlin'),
  };
}

function syncPart(reader: Reader): SyncConfig {
  return {
    ...askPart(reader),
    zendeskOrigin: originOf(reader),
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
