import { commandButton } from '../blocks/buttons.ts';
import type { Sheet } from '../blocks/sheet.ts';
import type { FeedbackAgent } from './memory.ts';

/** Asks somebody found by e-mail whether it is really the agent, before any figure is shown. */
export const questionSheet = ({ id, name }: Pick<FeedbackAgent, 'id' | 'name'>): Sheet => ({
  headline: `Is this you? ${name} in Zendesk`,
  lines: [
    [
      'Private feedback says how often your first reply settles a ticket. Nothing is shown before you say that it is you, and you can stop it at any time.',
    ],
  ],
  buttons: [commandButton('Yes', `feedback yes ${id}`), commandButton('Not me', `feedback not-me ${id}`)],
  footer: ['found by your e-mail address, which is not kept here'],
});
