import {
  type Asked,
  type Asker,
  isOfAgents,
  mayKnow,
  type Team,
  whyNotYou,
  whyRefused,
} from '../domain/may-know.ts';
import { didYouMean } from '../domain/nearest.ts';
import {
  type Condition,
  type Dimension,
  isOrganizationField,
  type Segment,
  WEEKDAYS,
} from '../domain/segment.ts';
import { spelledShift } from '../domain/shifts.ts';
import { UserError } from '../domain/user-error.ts';
import type { Reads } from './reads.ts';

/** Replaces the typed values of a segment by the names as Zendesk spells them; throws a UserError for one that does not exist. */
export async function resolveNames(reads: Reads, segment: Segment): Promise<Segment> {
  return Promise.all(segment.map((condition) => resolveCondition(reads, condition)));
}

async function resolveCondition(reads: Reads, { dimension, values }: Condition): Promise<Condition> {
  if (dimension === 'tag') return { dimension, values: values.map((tag) => tag.toLocaleLowerCase()) };
  await checkField(reads, dimension);
  if (dimension === 'assignee' && reads.asker)
    return { dimension, values: await askedAgents(reads, await reads.asker(), values) };
  const names = await reads.names(dimension);
  const known = dimension === 'language' ? languages(names) : names;
  const resolved = values.flatMap((value) => matches(dimension, value, known));
  return { dimension, values: [...new Set(resolved)] };
}

/** Throws a UserError where agents are asked about whom the asker may not know, whatever is measured of them. */
export async function refuseUnknown(reads: Pick<Reads, 'asker' | 'team'>, asked: Asked): Promise<void> {
  if (!reads.asker || !isOfAgents(asked)) return;
  const telling = mayKnow(await reads.asker(), asked, await reads.team());
  if ('refused' in telling) throw new UserError(telling.refused);
}

/** How somebody writes themself. */
const ME = 'me';

/** Names of agents as somebody asks for them; one not to be known is refused alike whether or not there is one. */
async function askedAgents(
  reads: Pick<Reads, 'names' | 'team'>,
  asker: Asker,
  typed: readonly string[],
): Promise<string[]> {
  const [names, team] = await Promise.all([reads.names('assignee'), reads.team()]);
  const found = typed.flatMap((value) => {
    if (comparable(value) === ME) return ownNames(asker, team);
    if (asker.leadsAll) return matches('assignee', value, names);
    const same = names.filter((name) => comparable(name) === comparable(value));
    if (same.length === 0) throw new UserError(whyRefused(asker, team));
    return same;
  });
  return [...new Set(found)];
}

function ownNames(asker: Asker, { agents }: Team): string[] {
  const own = agents.filter(({ id, name }) => asker.agentIds.includes(id) && name !== '');
  if (own.length === 0) throw new UserError(whyNotYou(asker));
  return own.map(({ name }) => name);
}

function matches(dimension: Dimension, value: string, known: readonly string[]): string[] {
  const wanted = comparable(spelled(dimension, value, known));
  const found = known.filter((name) => comparable(name) === wanted);
  if (found.length > 0) return found;
  // One time of day is as near to a mistyped one as another.
  const near = dimension === 'shift' ? '' : didYouMean(value, known);
  throw new UserError(`There is no ${dimension} "${value}".${near || choices(dimension, known)}`);
}

/** Throws a UserError for a field that organizations do not have, and for products where no field says what they are. */
export async function checkField(reads: Reads, dimension: Dimension): Promise<void> {
  if (dimension === 'product' && reads.settings.fcr.productFieldId === null)
    throw new UserError(
      'Products are not known yet: a lead maps the ticket field that holds them with fcr set product field "Product"; "by brand" works without.',
    );
  if (!isOrganizationField(dimension)) return;
  const known = (await reads.organizationFields()).map((key) => `org.${key}`);
  if (known.includes(dimension)) return;
  const nearest = didYouMean(dimension, known) || choices('field', known);
  throw new UserError(`Organizations have no field "${dimension.slice('org.'.length)}".${nearest}`);
}

/** Locales, and each language as such, whatever the country. */
const languages = (locales: readonly string[]): string[] => [
  ...new Set(locales.flatMap((locale) => [locale.replace(/-.*$/u, ''), locale])),
];

/** Days may be cut short, hours written as a number, and shifts by their start. */
function spelled(dimension: Dimension, value: string, known: readonly string[]): string {
  if (dimension === 'shift') return spelledShift(value, known);
  if (dimension === 'language') return value.replaceAll('_', '-');
  const short = value.toLocaleLowerCase();
  if (dimension === 'weekday' && short.length >= 3)
    return WEEKDAYS.find((day) => day.toLowerCase().startsWith(short)) ?? value;
  const [, hour] = (dimension === 'hour' && /^(\d{1,2})(?::00)?$/u.exec(short)) || [];
  return hour === undefined ? value : `${hour.padStart(2, '0')}:00`;
}

/** Names are equal whatever their case, their quotes and their spaces. */
export const comparable = (name: string): string =>
  name
    .toLocaleLowerCase()
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();

function choices(dimension: string, known: readonly string[]): string {
  const isNone = (name: string): boolean => name === `(no ${dimension})`;
  if (known.every(isNone)) return ` No ${dimension} has been read from Zendesk yet.`;
  return known.length <= 12 ? ` Choose from ${known.join(', ')}.` : '';
}
