import type { GroupLead } from '../../domain/fcr/settings-in-force.ts';
import { quote } from '../../domain/segment.ts';
import { UserError } from '../../domain/user-error.ts';
import { type AccountNames, settingNames } from '../../reports/account-names.ts';
import { tidy } from '../../reports/words.ts';
import { people } from '../blocks/people.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import { type LeadsRequest, readLeads } from '../leads-text.ts';
import { requireLead } from '../require-lead.ts';
import type { Surface } from '../surface.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'leads',
  usage: '[<group> | add @user <group> | remove @user <group>]',
  summary: 'Who leads which group. Those in LEADS lead every group, and they alone change it.',
  run: async (words, asker, surface) => {
    const account = await surface.account();
    const request = readLeads(tidy(words), account);
    if (request.kind === 'list') return leadsSheet(request.groupIds, await surface.groupLeads.all(), account);
    await requireLead(asker, surface, 'named in LEADS change who leads a group');
    return change(request, asker.userId, surface, account);
  },
};

async function change(
  { kind, slackUser, groupIds }: Exclude<LeadsRequest, { kind: 'list' }>,
  by: string,
  { groupLeads }: Surface,
  account: AccountNames,
): Promise<Sheet> {
  const names = namesOf(groupIds, account);
  if (kind === 'add') await groupLeads.add(groupIds, slackUser, by);
  else if ((await groupLeads.remove(groupIds, slackUser)).length === 0)
    throw new UserError(
      `This person does not lead ${names}; leads ${typedNames(groupIds, account)} says who does.`,
    );
  const { lines } = leadsSheet(groupIds, await groupLeads.all(), account);
  const told = kind === 'add' ? ' leads from now on' : ' leads no longer';
  return { headline: `Leads changed: ${names}`, lines: [[{ user: slackUser }, told], ...lines], footer: [] };
}

const namesOf = (ids: readonly number[], account: AccountNames): string =>
  ids.map(settingNames(account).group).join(', ');

/** As they are typed after a command. */
const typedNames = (ids: readonly number[], account: AccountNames): string =>
  ids.map((id) => quote(settingNames(account).group(id))).join(', ');

/** Of single groups also that they have none. */
function leadsSheet(groupIds: readonly number[], all: readonly GroupLead[], account: AccountNames): Sheet {
  const { group } = settingNames(account);
  const shown = groupIds.length > 0 ? groupIds : [...new Set(all.map(({ groupId }) => groupId))];
  return {
    headline: shown.length === 0 ? 'No group has a lead of its own' : 'Who leads which group',
    lines: shown.map((id): Line => {
      const users = all.filter(({ groupId }) => groupId === id).map(({ slackUser }) => slackUser);
      return [{ bold: `${group(id)}: ` }, ...(users.length === 0 ? ['nobody of its own'] : people(users))];
    }),
    footer: ['those in LEADS lead every group'],
  };
}
