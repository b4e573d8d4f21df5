import type { SyncConfig } from '../../config/index.ts';
import { type MappedField } from '../../domain/settings.ts';
import { type StreamName, type StreamState, UNREAD } from '../../domain/stream.ts';
import { systemClock } from '../../lib/clock.ts';
import { ZendeskError } from '../../zendesk/errors.ts';
import { type Probe, probeStreams } from '../../zendesk/probe.ts';
import { earlierClock } from '../../zendesk/server-time.ts';
import { verifyCredentials } from '../../zendesk/sync.ts';
import { secondsOf } from '../data.ts';
import { missingStreams } from '../streams.ts';
import { clientFor, tokenWarning } from '../syncer.ts';
import { type Finding, fail, ok, warn } from './finding.ts';
import { mappedFieldFindings } from './mapped-fields.ts';

/** Enough to outlast a hiccup, while somebody waits. */
const LIMITS = { attempts: 2, timeoutMs: 5000, retryDelayMs: 500 };

type Clocked = ReturnType<typeof earlierClock>;

/** Whether Zendesk answers, as whom, and what of it the plan and the role give. */
export async function zendeskFindings(config: SyncConfig, signal: AbortSignal): Promise<Finding[]> {
  const warning = tokenWarning(config);
  const client = clientFor(config, signal, LIMITS);
  const clocked = earlierClock(client, () => secondsOf(systemClock));
  return [...(warning ? [warn(warning)] : []), ...(await answerFindings(config, clocked))];
}

async function answerFindings(
  { zendeskOrigin, credentials, settings: { fields } }: SyncConfig,
  clocked: Clocked,
): Promise<Finding[]> {
  try {
    const { name, role } = await verifyCredentials(clocked);
    return [
      ok(`Zendesk at ${zendeskOrigin} answers as ${name} (${role})`),
      ...(role === 'admin' ? await capabilityFindings(clocked, fields) : [notAdmin(name, role)]),
    ];
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    const hint =
      error.fault === 'credentials' && credentials.kind === 'token'
        ? ' Check ZENDESK_EMAIL and ZENDESK_API_TOKEN.'
        : '';
    return [fail(`${error.message}${hint}`)];
  }
}

const notAdmin = (name: string, role: string): Finding =>
  fail(`Zendesk gives the ticket export to admins only, and ${name} is ${role}; use an admin's credentials`);

async function capabilityFindings(
  { client, earlierNow }: Clocked,
  fields: readonly MappedField[],
): Promise<Finding[]> {
  const probes = await probeStreams(client, earlierNow, fields);
  const given = probes.filter(({ error }) => error === null).map(({ stream }) => stream.name);
  const missing = missingStreams(new Map(probes.flatMap(troubleOf)));
  return [
    ok(`Zendesk gives ${given.join(', ')}`),
    ...missing.map((sentence) => warn(`Zendesk: ${sentence}`)),
    ...(missing.length > 0
      ? [
          warn(
            'The above needs another plan, or more rights for these credentials; the rest is measured without it',
          ),
        ]
      : []),
    ...probes.flatMap(failureOf),
    ...(await mappedFieldFindings(client, fields)),
  ];
}

function troubleOf({ stream, error }: Probe): [StreamName, StreamState][] {
  if (!error?.isMissingCapability || stream.cost === null) return [];
  const sentence = `not available on this plan: ${stream.cost}`;
  const trouble = { isUnavailable: true, sentence, since: 0, retryAt: 0, times: 1 };
  return [[stream.name, { ...UNREAD, trouble }]];
}

const failureOf = ({ stream, error }: Probe): Finding[] =>
  error === null || (error.isMissingCapability && stream.cost !== null)
    ? []
    : [fail(`Zendesk: ${stream.name} cannot be read: ${error.message}`)];
