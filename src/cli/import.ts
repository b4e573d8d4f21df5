import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Data, openData, secondsOf } from '../app/data.ts';
import { type AskConfig, readImportConfig } from '../config/index.ts';
import type { AccountMonth } from '../domain/account-month.ts';
import { didYouMean } from '../domain/nearest.ts';
import { type NewResponse, RESPONSE_KINDS } from '../domain/response.ts';
import { UserError } from '../domain/user-error.ts';
import { accountRows } from '../imports/accounts.ts';
import type { Reading } from '../imports/cells.ts';
import { readCsv } from '../imports/csv.ts';
import { type Imported, importRows } from '../imports/import.ts';
import { organizationNames } from '../imports/organizations.ts';
import { reportOf } from '../imports/report.ts';
import { responseRows } from '../imports/responses.ts';
import { systemClock } from '../lib/clock.ts';
import { isMissing } from '../lib/is-missing.ts';
import type { ProcessCommand } from './command.ts';

const KINDS = [...RESPONSE_KINDS, 'account'] as const;
type Kind = (typeof KINDS)[number];

const USAGE = 'npm run import -- answers.csv --as nps|ces|csat|account [--dry-run] [--source "Delighted"]';
const LONGEST_SOURCE = 80;

export const command: ProcessCommand = {
  id: 'import',
  summary: 'reads what Zendesk does not hold: import <file.csv> --as nps|ces|csat|account [--dry-run]',
  async run(words, environment, terminal) {
    const order = readOrder(words);
    const config = readImportConfig(environment, order.kind);
    if (isMissing(config.databasePath)) {
      throw new UserError(
        `There is no database at ${config.databasePath} yet; run "npm run sync" first, or correct DATABASE_PATH.`,
      );
    }
    if (isMissing(order.file)) throw new UserError(`There is no file ${order.file}.`);
    const { settings } = config;
    const data = await openData(config.databasePath, 'import', systemClock, { settings });
    try {
      const imported = await importFile(data, order, config, terminal.signal);
      for (const line of reportOf(imported, order.file, order.isDryRun)) terminal.out(line);
      return imported.rejected > 0 ? 1 : 0;
    } catch (error) {
      if (terminal.signal.aborted) return 130;
      throw explained(error, order.file);
    } finally {
      await data.store.close();
    }
  },
};

/** What is to be imported, and how. */
interface Order {
  readonly file: string;
  readonly kind: Kind;
  readonly source: string;
  readonly isDryRun: boolean;
}

function readOrder(words: readonly string[]): Order {
  const { values, positionals } = parseWords(words);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UserError(`Give one file to read, for example: ${USAGE}`);
  const kind = KINDS.find((known) => known === values.as);
  if (!kind) {
    if (values.as === undefined) throw new UserError(`Say what the file holds: ${USAGE}`);
    const near = didYouMean(values.as, KINDS) || ` Choose from ${KINDS.join(', ')}.`;
    throw new UserError(`Nothing can be imported as "${values.as}".${near}`);
  }
  const source = (values.source ?? 'CSV import').trim();
  if (source === '' || source.length > LONGEST_SOURCE || /[\p{Cc},]/u.test(source))
    throw new UserError(
      `Give a source of 1 to ${LONGEST_SOURCE} characters without commas: --source "Delighted".`,
    );
  return { file, kind, source, isDryRun: values['dry-run'] };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        source: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message.split('. ')[0] : 'That'}; write ${USAGE}`);
  }
}

async function importFile(
  { store }: Data,
  { file, kind, source, isDryRun }: Order,
  { timeZone, settings }: AskConfig,
  signal: AbortSignal,
): Promise<Imported> {
  const reading: Reading = {
    now: secondsOf(systemClock),
    timeZone,
    source,
    organizations: organizationNames(await store.imports.organizations()),
  };
  const rows = readCsv(createReadStream(file, { signal }));
  return store.imports.run({ source, isDryRun }, (writer) =>
    kind === 'account'
      ? importRows<AccountMonth>(rows, accountRows(reading), reading, writer.saveAccountMonths)
      : importRows<NewResponse>(
          rows,
          responseRows(kind, reading, settings.ces),
          reading,
          writer.saveResponses,
        ),
  );
}

/** A file that cannot be read is the person's to mend. */
function explained(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'open' && syscall !== 'read') return error;
  const why = code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'it may not be read' : String(code);
  return new UserError(`The file ${file} cannot be read: ${why}.`);
}
