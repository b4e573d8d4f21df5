import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../src/config/variables.ts';
import { COMMANDS } from '../src/slack/commands/index.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', file), 'utf8');

describe('the manifest', () => {
  const manifest = parse(read('manifest.yml'));

  it('asks for the least scopes', () => {
    expect(manifest.oauth_config.scopes).toEqual({
      bot: ['commands', 'chat:write', 'usergroups:read', 'users:read', 'users:read.email'],
    });
  });

  it('turns on what the app answers: Socket Mode, the command, buttons and the App Home', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(['app_home_opened']);
    expect(manifest.features.slash_commands).toMatchObject([{ command: '/benchmarks', should_escape: true }]);
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
  });

  it('keeps Slack’s lengths', () => {
    const { name, description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
  });
});

describe('the example environment', () => {
  const named = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gmu)].map(([, name]) => name);

  it('names every variable once, and no other', () => {
    expect(new Set(named)).toEqual(new Set(Object.keys(VARIABLES)));
    expect(named).toHaveLength(Object.keys(VARIABLES).length);
  });

  it('is read as it is meant', () => {
    expect(parseEnv(read('.env.example'))).toMatchObject({
      DEFAULT_CHANNEL: '#support',
      TIME_ZONE: 'Europe/Berlin',
    });
  });

  it('says why of each in the line above', () => {
    const lines = read('.env.example').split('\n');
    const unexplained = lines.filter(
      (line, index) => /^#?[A-Z_]+=/u.test(line) && !isExplained(lines, index),
    );
    expect(unexplained).toEqual([]);
  });

  /** Variables that belong together share one line of why. */
  function isExplained(lines: readonly string[], index: number): boolean {
    const above = lines[index - 1] ?? '';
    return /^# \w/u.test(above) || (/^#?[A-Z_]+=/u.test(above) && isExplained(lines, index - 1));
  }
});

describe('the README', () => {
  const readme = read('README.md');

  it('stays within 150 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  it('names every subcommand but the one that needs no name', () => {
    const missing = COMMANDS.filter(({ id }) => id !== 'scorecard' && !readme.includes(`/benchmarks ${id}`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('leads to folders that exist', () => {
    const folders = [...readme.matchAll(/`(src\/[\w/]+|test)`/gu)].map(([, folder = '']) => folder);
    expect(folders.length).toBeGreaterThan(8);
    for (const folder of folders)
      expect(() => readFileSync(join(import.meta.dirname, '..', folder))).toThrow(/EISDIR/u);
  });
});
