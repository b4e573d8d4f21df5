import { UserError } from '../../domain/user-error.ts';
import { previewDigest } from '../digests/run.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'digest',
  usage: 'now',
  summary: 'Shows you, and only you, what the latest daily digest says now.',
  run: async (words, _asker, { reads, outbox, defaultChannel, digestTimes, context }) => {
    if (!/^(now|preview)?$/iu.test(words.trim()))
      throw new UserError(`I don't understand "digest ${words.trim()}"; write digest now.`);
    return previewDigest({ reads, outbox, channel: defaultChannel, times: digestTimes, context });
  },
};
