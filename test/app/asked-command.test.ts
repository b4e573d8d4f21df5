import { describe, expect, it } from 'vitest';
import { commandIn, refuseCommand } from '../../src/app/asked-command.ts';
import { UserError } from '../../src/domain/user-error.ts';

describe('words that are asked', () => {
  it.each(['fcr reasons', 'FCR  Gap by group', 'fcr compare last 4 weeks', 'fcr escalations group:Billing'])(
    'are answered where they are a command that only reads: %s',
    (words) => {
      expect(commandIn(words)).toBeTypeOf('function');
    },
  );

  it.each(['fcr', 'fcr last week by group', 'frt last 30 days', 'reasons', 'gap fcr'])(
    'are a question where no command begins so: %s',
    (words) => {
      expect(commandIn(words)).toBeNull();
      expect(() => refuseCommand(words)).not.toThrow();
    },
  );

  it('lead to Slack where Slack alone answers them', () => {
    expect(() => commandIn('fcr settings')).toThrow(
      new UserError(
        '"fcr settings" is asked in Slack, as /benchmarks fcr settings; here a metric is asked for, for example "fcr last week by group", or fcr reasons, fcr compare, fcr gap, fcr escalations.',
      ),
    );
  });

  it('lead to a list where a command is wanted as CSV', () => {
    expect(() => refuseCommand('Fcr reasons last week')).toThrow(
      new UserError(
        '"Fcr reasons" has no CSV; its tickets are those of a list, for example "others fcr last week" --csv.',
      ),
    );
  });
});
