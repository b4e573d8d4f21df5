import { DESKS, FIRST_ID, FIRST_USER_ID, formOf, type People, slug } from './account-world.ts';
import type { Random } from './random.ts';
import type { Organization, User } from './zendesk-people.ts';
import { recordUrl } from './zendesk-records.ts';

/** The account's own roles. */
const ROLE_ID = { light: 360_003_001, adviser: 360_003_002 };
const RETIRED_GROUP = 'Former <!here> desk';
const FIRST_NAMES = 'Ada Ben Cleo Dana Emre Fay Gus Hana Ivo Jule Kofi Lena Mats Nora Oli Pia'.split(' ');
const LAST_NAMES = 'Adler Brandt Costa Dietz Ekman Ferro Gruber Holm Ito Jansen Keller Lopez'.split(' ');
const COMPANIES = 'Atlas Birch Cobalt Delta Ember Fjord Granit Harbor Iris Juniper'.split(' ');

/** Of customers; most are at home where the shop is. */
const LOCALES = ['de', 'de', 'de', 'de', 'de-AT', 'de-CH', 'en-US', 'en-GB', 'fr'];

/** Makes the groups, companies, shops, agents and customers. */
export function createPeople(random: Random, bornAt: string, timeZone: string): People {
  const base = (collection: string, id: number, name: string) => {
    return { id, url: recordUrl(collection, id), name, created_at: bornAt, updated_at: bornAt };
  };
  const groups = [...DESKS.map((desk) => desk.name), RETIRED_GROUP].map((name, index) => {
    const deleted = name === RETIRED_GROUP;
    const flags = { description: '', default: index === 0, is_public: true, deleted };
    return { ...base('groups', FIRST_ID.group + index, name), ...flags };
  });
  const companyNames = ['Studio', 'Hotels', 'Interiors', 'Trading'].flatMap((kind) =>
    COMPANIES.map((name) => `${name} ${kind}`),
  );
  const organizations = companyNames.map((name, index) => ({
    ...base('organizations', FIRST_ID.organization + index, name),
    domain_names: [`${slug(name)}.example`],
    tags: index % 5 === 0 ? ['key_account'] : [],
    organization_fields: { plan: random.pick(['basic', 'business', null]), seats: random.between(1, 80) },
    group_id: null,
  }));
  const brands = ['Lumen Home', 'Lumen Outlet'].map((name, index) => {
    const flags = { subdomain: slug(name), active: true, default: index === 0, is_deleted: false };
    return { ...base('brands', FIRST_ID.brand + index, name), ...flags, ticket_form_ids: DESKS.map(formOf) };
  });
  const users = Array.from({ length: 164 }, (_, index) => {
    const own = index < 14 ? agent(index) : customer(random, index, organizations);
    const flags = { restricted_agent: false, active: true, suspended: false, iana_time_zone: timeZone };
    return { ...base('users', FIRST_USER_ID + index, own.name), ...flags, ...own };
  });
  return { groups, organizations, brands, users };
}

type OwnUserFields = Pick<
  User,
  'name' | 'email' | 'role' | 'role_type' | 'custom_role_id' | 'only_private_comments' | 'locale'
> &
  Pick<User, 'organization_id' | 'default_group_id'>;

function agent(index: number): OwnUserFields {
  const isAdmin = index === 0 || index === 12;
  const isLight = index === 13;
  const first = FIRST_NAMES[index] ?? 'Sam';
  return {
    name: `${first} ${LAST_NAMES[index % LAST_NAMES.length] ?? 'Smith'}`,
    email: `${first.toLowerCase()}@lumenhome.example`,
    role: isAdmin ? 'admin' : 'agent',
    role_type: isAdmin ? 4 : isLight ? 1 : 0,
    custom_role_id: isLight ? ROLE_ID.light : !isAdmin && index % 4 === 3 ? ROLE_ID.adviser : null,
    only_private_comments: isLight,
    locale: 'en-US',
    organization_id: null,
    default_group_id: FIRST_ID.group + (index % DESKS.length),
  };
}

function customer(random: Random, index: number, companies: Organization[]): OwnUserFields {
  const company = random.chance(0.8) ? random.pick(companies) : undefined;
  const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  return {
    name: index === 20 ? `<!everyone> ${name}` : name,
    email: `${slug(name)}_${index}@${company?.domain_names[0] ?? 'mail.example'}`,
    role: 'end-user',
    role_type: null,
    only_private_comments: false,
    locale: random.pick(LOCALES),
    organization_id: company?.id ?? null,
    default_group_id: null,
  };
}
