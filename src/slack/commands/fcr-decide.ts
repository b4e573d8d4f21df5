import { UserError } from '../../domain/user-error.ts';
import { openDecision } from '../disputes/decide.ts';
import { VERBS } from '../disputes/decision-form.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr decide',
  usage: '<dispute> [accept | correct | decline]',
  summary: 'For leads: decides a dispute, by a form that asks for the reason.',
  run: (words, asker, surface) => {
    const [number = '', word, ...rest] = words.trim().split(/\s+/u);
    const verb = VERBS.find((each) => each === word?.toLocaleLowerCase());
    const isKnown = /^#?\d{1,9}$/u.test(number) && rest.length === 0;
    if (!isKnown || (word !== undefined && verb === undefined))
      throw new UserError('Say which dispute and what becomes of it, for example: fcr decide 3 decline.');
    return openDecision(Number(number.replace('#', '')), verb ?? null, asker, surface);
  },
};
