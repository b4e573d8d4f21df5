import { type Kysely, type RawBuilder, sql } from 'kysely';
import { IANAZone } from 'luxon';
import { OTHER_AGENTS } from '../domain/may-know.ts';
import { type Dimension, HOURS, isOrganizationField, WEEKDAYS } from '../domain/segment.ts';
import { type ShiftStarts, shiftNames } from '../domain/shifts.ts';
import { type OffsetSpan, offsetSpans } from '../domain/zone-offsets.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';

/** What the value of a dimension is told from: which rows there are, the instant of each, and by which clock. */
export interface DimensionScope {
  readonly isOfOccurrences: boolean;
  readonly anchor: RawBuilder<number>;
  /** No instant is later. */
  readonly end: number;
  readonly timeZone: string;
  readonly shifts: ShiftStarts;
}

/** Where the names of what has an id are. */
export const NAME_TABLES = {
  group: 'groups',
  form: 'forms',
  brand: 'brands',
  organization: 'organizations',
  assignee: 'agents',
} as const;

type NamedDimension = keyof typeof NAME_TABLES;

export const isNamed = (dimension: Dimension): dimension is NamedDimension => dimension in NAME_TABLES;

/** What an occurrence knows itself, instead of what its ticket has now. */
const OWN_IDS: Partial<Record<NamedDimension, string>> = {
  group: 'occurrences.group_id',
  organization: 'occurrences.organization_id',
  assignee: 'occurrences.agent_id',
};

/** As keyOf, but of agents names none but those that are told apart; all others are one. */
export function keyAmong(
  scope: DimensionScope,
  dimension: Dimension,
  toldApart: readonly number[] | undefined,
): RawBuilder<string> {
  const name = keyOf(scope, dimension);
  if (dimension !== 'assignee' || toldApart === undefined) return name;
  const id = idOf(scope, dimension);
  return sql<string>`case when ${id} is null or ${id} in ${idsIn(toldApart)} then ${name} else ${sql.lit(OTHER_AGENTS)} end`;
}

/** The plain name of a row's value in a dimension; one without a value says so. */
export function keyOf(scope: DimensionScope, dimension: Dimension): RawBuilder<string> {
  const none = sql.lit(`(no ${dimension})`);
  if (dimension === 'weekday' || dimension === 'hour' || dimension === 'shift')
    return localKey(scope, dimension);
  if (dimension === 'target') return sql<string>`coalesce(${targetColumn(scope, 'target')}, ${none})`;
  if (dimension === 'policy') {
    const id = targetColumn(scope, 'policy_id');
    const name = sql`(select name from sla_policies where id = ${id})`;
    return sql<string>`coalesce(${name}, 'policy ' || ${id}, ${none})`;
  }
  if (isOrganizationField(dimension)) {
    const path = sql.lit(`$."${dimension.slice('org.'.length)}"`);
    const value = sql`(select fields ->> ${path} from organizations where id = ${idOf(scope, 'organization')})`;
    return sql<string>`coalesce(nullif(cast(${value} as text), ''), ${none})`;
  }
  if (dimension === 'product')
    return sql<string>`case when ${PRODUCT_FIELD} is null then '' else coalesce(${PRODUCT}, ${none}) end`;
  if (dimension === 'language') {
    const language = sql`(select ${LANGUAGE} from requesters where id = tickets.requester_id)`;
    return sql<string>`coalesce(${language}, ${none})`;
  }
  if (!isNamed(dimension)) return sql<string>`coalesce(${sql.ref(`tickets.${dimension}`)}, ${none})`;
  const id = idOf(scope, dimension);
  const name = sql`(select nullif(name, '') from ${sql.table(NAME_TABLES[dimension])} where id = ${id})`;
  return sql<string>`coalesce(${name}, case when ${id} is null then ${none} else ${sql.lit(`${dimension} `)} || ${id} end)`;
}

const PRODUCT_FIELD = sql<number>`(select text ->> '$.productFieldId' from fcr_settings order by id desc limit 1)`;

/** What the option is called that a ticket has in the product field, by its tag; of several, the first by name. */
const PRODUCT = sql<string>`(select min(nullif(product.name, '')) from json_each(tickets.tags) as held
  cross join ticket_field_options as product
  where product.field_id = ${PRODUCT_FIELD} and product.tag = lower(held.value))`;

/** The language of a locale as such, whatever the country. */
const LANGUAGE = sql`substr(locale, 1, instr(locale || '-', '-') - 1)`;

/** Whether the requester's language is listed: by its locale, or as such. */
export function speaksOneOf(list: RawBuilder<unknown>): RawBuilder<boolean> {
  const isListed = sql`locale in (${list}) or ${LANGUAGE} in (${list})`;
  const known = sql`(select ${isListed} from requesters where id = tickets.requester_id)`;
  return sql<boolean>`coalesce(${known}, ${sql.lit('(no language)')} in (${list}))`;
}

const targetColumn = ({ isOfOccurrences }: DimensionScope, column: string) =>
  isOfOccurrences ? sql.ref(`occurrences.${column}`) : sql`null`;

/** Zendesk's id of a row's value in a dimension; null where it has none. */
export function idOf({ isOfOccurrences }: DimensionScope, dimension: NamedDimension) {
  const own = OWN_IDS[dimension];
  const ticketsOwn = sql.ref<number>(`tickets.${dimension}_id`);
  return isOfOccurrences && own
    ? sql<number>`nullif(coalesce(${sql.ref(own)}, ${ticketsOwn}), 0)`
    : ticketsOwn;
}

/** Seconds since midnight of 1 January 1970 by the zone's wall clock; an instant may lie before the window, as that of an old ticket does. */
export function localSeconds({ anchor, end, timeZone }: DimensionScope): RawBuilder<number> {
  const [first, ...later] = spansTo(timeZone, end);
  const since = later.toReversed().map(({ start, offset }) => sql`when ${anchor} >= ${start} then ${offset}`);
  const before = sql`${first?.offset ?? 0}`;
  const offset = since.length === 0 ? before : sql`case ${sql.join(since, sql` `)} else ${before} end`;
  return sql<number>`(${anchor} + ${offset})`;
}

/** Before Zendesk there were no tickets. */
const EARLIEST = Date.UTC(2007, 0) / 1000;
const YEAR = 366 * 86_400;

/** What takes long to find is found once, with a year ahead. */
const knownSpans = new Map<string, readonly OffsetSpan[]>();

function spansTo(timeZone: string, end: number): readonly OffsetSpan[] {
  let spans = knownSpans.get(timeZone) ?? [];
  if ((spans.at(-1)?.end ?? 0) < end) {
    spans = offsetSpans(IANAZone.create(timeZone), EARLIEST, Math.max(end, EARLIEST) + YEAR);
    knownSpans.set(timeZone, spans);
  }
  return spans.filter(({ start }) => start < end);
}

/** 1 January 1970 was a Thursday. */
const WEEKDAY_OF_EPOCH = 3;

/** What is not solved yet has no hour of its solve. */
function localKey(scope: DimensionScope, dimension: keyof typeof LOCAL_KEYS): RawBuilder<string> {
  const key = LOCAL_KEYS[dimension](localSeconds(scope), scope);
  return sql<string>`case when ${scope.anchor} is null then ${sql.lit(`(no ${dimension})`)} else ${key} end`;
}

const LOCAL_KEYS = {
  weekday: (local: RawBuilder<number>) =>
    sql`(${sql.lit(JSON.stringify(WEEKDAYS))} ->> ((${local} / 86400 + ${WEEKDAY_OF_EPOCH}) % 7))`,
  hour: (local: RawBuilder<number>) => sql`printf('%02d:00', ${local} / 3600 % 24)`,
  shift: shiftAt,
};

/** Before the first shift starts it still is the last one, of the evening before. */
function shiftAt(local: RawBuilder<number>, { shifts }: DimensionScope) {
  const names = shiftNames(shifts).map((name) => sql.lit(name));
  const since = shifts.map((start, index) => sql`when minute >= ${start} then ${names[index]}`);
  const name = sql`case ${sql.join(since.toReversed(), sql` `)} else ${names.at(-1)} end`;
  return sql`(select ${name} from (select ${local} / 60 % 1440 as minute))`;
}

const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const TYPES = ['question', 'incident', 'problem', 'task'];

/** The names a dimension's values have. */
export async function namesOf(
  db: Kysely<Schema>,
  dimension: Dimension,
  shifts: ShiftStarts,
): Promise<string[]> {
  const none = `(no ${dimension})`;
  switch (dimension) {
    case 'priority':
      return [...PRIORITIES, none];
    case 'type':
      return [...TYPES, none];
    case 'weekday':
      return [...WEEKDAYS, none];
    case 'hour':
      return [...HOURS, none];
    case 'shift':
      return [...shiftNames(shifts), none];
    default:
      return [...(await storedNames(db, dimension)), none];
  }
}

async function storedNames(db: Kysely<Schema>, dimension: Dimension): Promise<string[]> {
  const named = (table: (typeof NAME_TABLES)[NamedDimension] | 'sla_policies') =>
    db.selectFrom(table).select('name').distinct().where('name', '<>', '').orderBy('name').execute();
  const rows = isNamed(dimension)
    ? await named(NAME_TABLES[dimension])
    : dimension === 'policy'
      ? await named('sla_policies')
      : await distinctValues(db, dimension);
  return rows.map(({ name }) => name);
}

async function distinctValues(db: Kysely<Schema>, dimension: Dimension): Promise<{ name: string }[]> {
  if (isOrganizationField(dimension)) {
    const path = sql.lit(`$."${dimension.slice('org.'.length)}"`);
    const { rows } = await sql<{ name: string }>`
      select distinct cast(fields ->> ${path} as text) as name from organizations
      where fields ->> ${path} is not null and fields ->> ${path} <> '' order by 1`.execute(db);
    return rows;
  }
  if (dimension === 'target') {
    const { rows } = await sql<{ name: string }>`
      select distinct target as name from occurrences where target is not null order by 1`.execute(db);
    return rows;
  }
  if (dimension === 'product') {
    const products = db.selectFrom('ticket_field_options').select('name').where('name', '<>', '');
    return products.where('field_id', '=', PRODUCT_FIELD).distinct().orderBy('name').execute();
  }
  if (dimension === 'language') {
    const locales = db.selectFrom('requesters').select('locale as name').where('locale', 'is not', null);
    return locales.distinct().orderBy('name').$narrowType<{ name: string }>().execute();
  }
  return db.selectFrom('tickets').select('channel as name').distinct().orderBy('name').execute();
}
