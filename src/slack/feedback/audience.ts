import type { Line } from '../blocks/sheet.ts';

/** Who beside the agent may see the agent's figures: leads by their Slack ids. */
export interface Audience {
  readonly leads: readonly string[];
  /** Whether members of user groups, who are not told apart here, are leads too. */
  readonly hasGroupsOfLeads: boolean;
}

const NAMED = 3;

/** "seen only by you and your leads @dana and @emre". Leads are mentioned, so that no name is written. */
export function audienceLine({ leads, hasGroupsOfLeads }: Audience): Line {
  const named = leads.slice(0, NAMED).map((user): Line => [{ user }]);
  const more = leads.length - named.length;
  const others: Line[] = [
    ...named,
    ...(more > 0 ? [[`${more} more`]] : []),
    ...(hasGroupsOfLeads ? [['those in the user groups that lead every group']] : []),
  ];
  if (others.length === 0) return ['seen only by you'];
  const noun = leads.length === 0 ? '' : leads.length === 1 ? 'your lead ' : 'your leads ';
  return [
    `seen only by you and ${noun}`,
    ...others.flatMap((other, index): Line => [separator(index, others.length), ...other]),
  ];
}

const separator = (index: number, count: number): string =>
  index === 0 ? '' : index === count - 1 ? ' and ' : ', ';
