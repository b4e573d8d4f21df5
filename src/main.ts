import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { command as ask } from './cli/ask.ts';
import { command as backup } from './cli/backup.ts';
import type { ProcessCommand, Terminal } from './cli/command.ts';
import { command as doctor } from './cli/doctor.ts';
import { command as importFile } from './cli/import.ts';
import { command as start } from './cli/start.ts';
import { command as sync } from './cli/sync.ts';
import { ConfigError } from './config/index.ts';
import { UserError } from './domain/user-error.ts';

/** The demo brings development packages with it, so it is only loaded when asked for. */
const demo: ProcessCommand = {
  id: 'demo',
  summary: 'runs the real bot against a simulated Zendesk and Slack, offline; --once prints and exits',
  run: async (...given) => (await import('./cli/demo.ts')).command.run(...given),
};

const COMMANDS: readonly ProcessCommand[] = [start, sync, ask, doctor, importFile, backup, demo];

function usage(): string {
  const width = Math.max(...COMMANDS.map(({ id }) => id.length));
  return [
    'Usage: npm run <command> -- [arguments]',
    ...COMMANDS.map(({ id, summary }) => `  ${id.padEnd(width)}  ${summary}`),
  ].join('\n');
}

function createTerminal(): Terminal {
  // Whoever reads our output may stop before its end.
  process.stdout.on('error', () => process.exit(1));
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (interrupted.signal.aborted) process.exit(130);
      interrupted.abort();
    });
  }
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    progress: (text, isLast) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}${isLast ? '\n' : ''}`);
      else if (isLast) process.stderr.write(`${text}\n`);
    },
    signal: interrupted.signal,
  };
}

/** Runs one command; every expected fault is a sentence on stderr, and never a stack trace. */
async function main(): Promise<number> {
  const [name, ...words] = process.argv.slice(2);
  const terminal = createTerminal();
  const command = COMMANDS.find(({ id }) => id === name);
  if (!command) {
    terminal.err(usage());
    return name === undefined || name === 'help' ? 0 : 2;
  }
  try {
    if (command !== demo && existsSync('.env')) process.loadEnvFile('.env');
    return await command.run(words, process.env, terminal);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof UserError) {
      terminal.err(error.message);
      return error instanceof ConfigError ? 2 : 1;
    }
    terminal.err(`Something broke: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

// Else V8 lets up to four times of what is in use pile up before it clears away, the more the longer a history is.
setFlagsFromString('--heap-growing-percent=50');
const exitCode = await main();
// A peer that never says goodbye would hold the process open.
process.stdout.write('', () => process.exit(exitCode));
