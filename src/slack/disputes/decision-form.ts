import type { types } from '@slack/bolt';
import { z } from 'zod';
import { type Dispute, LONGEST_NAME, LONGEST_WORDS } from '../../domain/fcr/dispute.ts';
import { REASONS } from '../../domain/fcr/verdict.ts';
import type { Ruling } from '../../domain/past.ts';
import { UserError } from '../../domain/user-error.ts';
import { verdictText } from '../answers/fcr/in-words.ts';
import { toMessage } from '../blocks/sheet.ts';
import { textArea } from '../modals/text-area.ts';
import { chooseAnew } from '../modals/unchosen.ts';
import { formView } from '../modals/view.ts';
import type { Surface } from '../surface.ts';
import { caseLines, DISPUTED } from './in-words.ts';

export const DECISION_MODAL = 'fcr-decide';
export const NAME = 'name';
export const VERDICT = 'verdict';
export const NOTE = 'note';

/** What a lead is about to do with a dispute. */
export const VERBS = ['accept', 'correct', 'decline'] as const;
export type Verb = (typeof VERBS)[number];

const noteSchema = z.object({ id: z.int().positive(), verb: z.enum(VERBS) });

/** Which dispute a form was opened for. Throws a UserError where it says nothing that could be read. */
export function readOpened(note: string): z.infer<typeof noteSchema> {
  try {
    return noteSchema.parse(JSON.parse(note));
  } catch {
    throw new UserError('This form is out of date; close it and open it again.');
  }
}

type Verdicts = Pick<Ruling, 'verdict' | 'reason'>;

/** What a verdict can be corrected to. */
export const CORRECTIONS: readonly Verdicts[] = [
  ...(['confirmed', 'presumed', 'noFurtherAction'] as const).map((verdict) => ({
    verdict,
    reason: DISPUTED,
  })),
  ...REASONS.map((reason) => ({ verdict: 'notFirstContact' as const, reason })),
];

export const valueOf = ({ verdict, reason }: Verdicts): string => `${verdict} ${reason}`;

const TITLES: Readonly<Record<Verb, string>> = {
  accept: 'Accept as exception',
  correct: 'Correct the verdict',
  decline: 'Decline the dispute',
};

/** The form in which a lead says why. */
export function decisionView(
  dispute: Dispute,
  verb: Verb,
  surface: Pick<Surface, 'zendeskOrigin'>,
): types.ModalView {
  const headline = `Dispute ${dispute.id}`;
  return formView({
    id: DECISION_MODAL,
    title: TITLES[verb],
    submit: verb === 'decline' ? 'Decline' : 'Accept',
    note: JSON.stringify({ id: dispute.id, verb }),
    blocks: [
      ...toMessage({ headline, lines: caseLines(dispute, surface), footer: [] }).blocks,
      ...inputOf(verb),
      textArea(
        { block: NOTE, label: 'Note to the agent', hint: 'The agent gets it with your decision.' },
        { longest: LONGEST_WORDS, isOptional: verb !== 'decline' },
      ),
    ],
  });
}

function inputOf(verb: Verb): types.InputBlock[] {
  switch (verb) {
    case 'accept':
      return [
        textArea(
          { block: NAME, label: 'What kind of exception', hint: 'In a word or two, for example: duplicate.' },
          { longest: LONGEST_NAME, isOneLine: true },
        ),
      ];
    case 'correct':
      return [
        chooseAnew(
          { block: VERDICT, label: 'The verdict is' },
          CORRECTIONS.map((each) => ({
            value: valueOf(each),
            label: verdictText(each.verdict, each.reason === DISPUTED ? null : each.reason),
          })),
        ),
      ];
    case 'decline':
      return [];
  }
}
