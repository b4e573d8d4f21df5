import distance from 'damerau-levenshtein';
import { ORGANIZATION_ROLES as ROLES, type OrganizationRole as Role } from '../domain/organization.ts';

/** Keys of organization fields by what they are mapped to. */
export type OrganizationFieldMap = Readonly<Partial<Record<Role, readonly string[]>>>;

const KEY = /^[\w-]+$/u;

/** Reads "mrr=monthly_revenue, milestones=m1+m2"; a text is what is wrong with it. */
export function parseOrganizationFields(text: string): OrganizationFieldMap | string {
  const found = new Map<Role, readonly string[]>();
  for (const entry of text.split(',').filter((part) => part.trim() !== '')) {
    const [name = '', keys, ...more] = entry.split('=').map((part) => part.trim());
    if (keys === undefined || more.length > 0)
      return `must list what=field pairs such as mrr=monthly_revenue; "${entry.trim()}" is none`;
    const role = ROLES.find((known) => known === name.toLowerCase());
    if (!role) return `does not know "${name}"; did you mean ${nearestRole(name)}?`;
    if (found.has(role)) return `gives ${role} twice`;
    const fields = keys.split('+').map((key) => key.trim());
    const fault = faultIn(role, fields);
    if (fault !== null) return fault;
    found.set(role, fields);
  }
  return Object.fromEntries(found);
}

function faultIn(role: Role, keys: readonly string[]): string | null {
  const wrong = keys.find((key) => !KEY.test(key));
  if (wrong !== undefined)
    return `must give the key of an organization field for ${role}, as Zendesk shows it; "${wrong}" is none`;
  return keys.length > 1 && role !== 'milestones'
    ? `takes one field for ${role}; only milestones may be several, joined by +`
    : null;
}

const nearestRole = (name: string): Role =>
  ROLES.toSorted((a, b) => editsBetween(name, a) - editsBetween(name, b))[0] ?? ROLES[0];

const editsBetween = (typed: string, role: Role): number =>
  distance(typed.slice(0, 60).toLowerCase(), role).steps;
