import { FEEDBACK_WINDOW } from '../../reports/feedback/own.ts';
import type { Sheet } from '../blocks/sheet.ts';
import { leadState, pauseAll, resumeAll, setGroups, unmatchedAgents } from '../feedback/lead-answers.ts';
import { disputeOne, giveOpinion, identify, ownState, setFrequency } from '../feedback/own-answers.ts';
import { type FeedbackRequest, readRequest } from '../feedback/request.ts';
import type { Surface } from '../surface.ts';
import type { Asker, Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'feedback',
  usage: '[weekly | daily | off | on | on <group> | off <group> | pause [reason] | resume | unmatched]',
  summary:
    'Private feedback on first replies: how often you get it. Leads turn it on for a group, pause it, and see who is not found in Slack.',
  run: (words, asker, surface) => answer(readRequest(words), asker, surface),
};

function answer(request: FeedbackRequest, asker: Asker, surface: Surface): Promise<Sheet> {
  const { feedback } = surface;
  switch (request.kind) {
    case 'state':
      return stateSheet(asker, surface);
    case 'frequency':
      return setFrequency(feedback, asker, request.frequency);
    case 'identity':
      return identify(feedback, asker, request.agentId, request.isMe);
    case 'opinion':
      return giveOpinion(feedback, asker, request.key, request.opinion);
    case 'exception':
      return disputeOne(surface, asker, request.key, FEEDBACK_WINDOW);
    case 'groups':
      return setGroups(request.groups, request.isOn, asker, surface);
    case 'pause':
      return pauseAll(request.reason, asker, surface);
    case 'resume':
      return resumeAll(asker, surface);
    case 'unmatched':
      return unmatchedAgents(asker, surface);
  }
}

async function stateSheet(asker: Asker, surface: Surface): Promise<Sheet> {
  const ofLead = await leadState(asker, surface);
  return {
    headline: 'Private feedback on first replies',
    // A lead is told of a pause once, with who ordered it.
    lines: [...(await ownState(surface.feedback, asker, ofLead.length === 0)), ...ofLead],
    footer: ['your figures are sent to you alone'],
  };
}
