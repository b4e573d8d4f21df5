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

export interface AskConfig {
  readonly databasePath: string;
  readonly timeZone: string;
}

export type ZendeskCredentials =
  | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'token'; readonly email: string; readonly apiToken: string };

export interface SyncConfig extends AskConfig {
  readonly zendeskOrigin: string;
  readonly credentials: ZendeskCredentials;
  readonly backfillDays: number;
  readonly incrementalPerMinute: number;
}

export type SlackMode =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export interface StartConfig extends SyncConfig {
  readonly botToken: string;
  readonly slackMode: SlackMode;
  readonly slackApiUrl: string | null;
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

/** The part `ask` uses: the database and the zone. Throws a ConfigError with every fault found. */
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

/** Collects faults while the parts are read, so that all are reported together. */
interface Reader {
  readonly values: Values;
  need<Name extends VariableName>(name: Name, why: string): NonNullable<Values[Name]>;
  fault(sentence: string): void;
  /** Whether the variable is there at all, be it malformed. */
  isGiven(name: VariableName): boolean;
}

function build<T>(environment: Environment, part: (reader: Reader) => T): T {
  const faults: string[] = [];
  const seen = new Set<VariableName>();
  const broken = new Map<VariableName, string>();
  const values = readValues(environment, broken);
  const tracked = new Proxy(values, {
    get(target, name: VariableName) {
      const fault = broken.get(name);
      if (fault && !seen.has(name)) faults.push(fault);
      seen.add(name);
      return target[name];
    },
  });
  const config = part({
    values: tracked,
    need(name, why) {
      const value = tracked[name];
      if (value === undefined && !broken.has(name)) faults.push(`${name} is missing: ${why}.`);
      return value as NonNullable<typeof value>;
    },
    fault: (sentence) => faults.push(sentence),
    isGiven: (name) => tracked[name] !== undefined || broken.has(name),
  });
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

function readValues(environment: Environment, broken: Map<VariableName, string>): Values {
  const values: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(VARIABLES)) {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') continue;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else {
      const variable = name as VariableName;
      const shown = SECRETS.has(variable) ? '' : ` "${text.slice(0, 60)}"`;
      broken.set(variable, `${name}${shown} ${parsed.error.issues[0]?.message ?? 'is malformed'}.`);
    }
  }
  return values;
}

function askPart({ values, need }: Reader): AskConfig {
  return {
    databasePath: values.DATABASE_PATH ?? './data/benchmarks.db',
    timeZone: need('TIME_ZONE', 'give the IANA zone your team works in, such as Europe/Berlin'),
  };
}

function syncPart(reader: Reader): SyncConfig {
  const { values } = reader;
  return {
    ...askPart(reader),
    zendeskOrigin: originOf(reader),
    credentials: credentialsOf(reader),
    backfillDays: values.BACKFILL_DAYS ?? 90,
    incrementalPerMinute: values.ZENDESK_INCREMENTAL_PER_MINUTE ?? 8,
  };
}

function originOf({ values, need, isGiven }: Reader): string {
  if (isGiven('ZENDESK_URL')) return values.ZENDESK_URL ?? '';
  return `https://${need('ZENDESK_SUBDOMAIN', 'give acme for https://acme.zendesk.com')}.zendesk.com`;
}

function credentialsOf({ values, need, fault }: Reader): ZendeskCredentials {
  const hasOauth =
    values.ZENDESK_OAUTH_CLIENT_ID !== undefined || values.ZENDESK_OAUTH_CLIENT_SECRET !== undefined;
  const hasToken = values.ZENDESK_EMAIL !== undefined || values.ZENDESK_API_TOKEN !== undefined;
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
  const { values, need } = reader;
  return {
    ...syncPart(reader),
    botToken: need('SLACK_BOT_TOKEN', 'copy the Bot User OAuth Token from the Slack app settings'),
    slackMode: slackModeOf(reader),
    slackApiUrl: values.SLACK_API_URL ?? null,
    defaultChannel: need(
      'DEFAULT_CHANNEL',
      'digests and alerts are posted there; give a channel id or #name',
    ),
    digestTime: values.DIGEST_TIME ?? { hour: 9, minute: 0 },
    digestDays: values.DIGEST_DAYS ?? [1, 2, 3, 4, 5],
    leads: values.LEADS ?? [],
    pollSeconds: values.POLL_SECONDS ?? 60,
    healthPort: values.HEALTH_PORT ?? null,
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}

function slackModeOf({ values, need }: Reader): SlackMode {
  const { SLACK_SIGNING_SECRET: signingSecret, PORT: port, SLACK_APP_TOKEN: appToken } = values;
  if (signingSecret !== undefined && (port !== undefined || appToken === undefined)) {
    return {
      kind: 'http',
      signingSecret,
      port: need('PORT', 'HTTP mode needs SLACK_SIGNING_SECRET and PORT'),
    };
  }
  const why = 'Socket Mode needs an app-level token (or give SLACK_SIGNING_SECRET and PORT for HTTP mode)';
  return { kind: 'socket', appToken: need('SLACK_APP_TOKEN', why) };
}
