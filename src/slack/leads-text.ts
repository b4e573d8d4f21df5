import { UserError } from '../domain/user-error.ts';
import { type AccountNames, idsOf } from '../reports/account-names.ts';
import { splitList } from '../reports/split-list.ts';

/** What is wanted of the leads of groups; no groups means all. */
export type LeadsRequest =
  | { readonly kind: 'list'; readonly groupIds: readonly number[] }
  | { readonly kind: 'add' | 'remove'; readonly slackUser: string; readonly groupIds: readonly number[] };

/** A person as Slack sends one who was picked from its suggestions. */
const MENTION = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*(.*)$/u;
const VERB = /^(add|remove)(?:\s+(.*))?$/iu;

/** Reads `add @dana Billing`, `remove @dana Billing`, `Billing` or nothing; throws a UserError where a part names nobody or nothing. */
export function readLeads(text: string, account: AccountNames): LeadsRequest {
  const [, verb, rest = ''] = VERB.exec(text) ?? [];
  if (verb === undefined) return { kind: 'list', groupIds: groupsIn(text, account) };
  const kind = verb.toLocaleLowerCase() === 'add' ? 'add' : 'remove';
  const [, slackUser, groups = ''] = MENTION.exec(rest) ?? [];
  if (slackUser === undefined) throw new UserError(whoIsMeant(kind, rest));
  const groupIds = groupsIn(groups, account);
  if (groupIds.length === 0)
    throw new UserError(`Say which group, for example: leads ${kind} @dana Billing.`);
  return { kind, slackUser, groupIds };
}

function whoIsMeant(kind: 'add' | 'remove', rest: string): string {
  const typed = rest.split(' ')[0] ?? '';
  if (typed === '') return `Say who and which group, for example: leads ${kind} @dana Billing.`;
  if (typed.startsWith('@'))
    return `Slack did not say who "${typed}" is: pick the person from the names it suggests while you type, and if that does not help, ask the admin to install the app again from manifest.yml.`;
  return `Name the person first, with @, then the group: leads ${kind} @dana Billing; I got "${rest}".`;
}

const groupsIn = (text: string, { groups }: AccountNames): number[] => [
  ...new Set(splitList(text).flatMap((name) => idsOf(name, { noun: 'group', records: groups }))),
];
