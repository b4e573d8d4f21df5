import type { Random } from '../../src/demo/random.ts';
import type { SqlValue } from '../../src/store/file/native.ts';

/** A statement of chance, and what it is for. */
export interface Statement {
  /** `end` ends a transaction, and fails where none is open. */
  readonly kind: 'read' | 'write' | 'begin' | 'savepoint' | 'end' | 'other';
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const TEXTS = [
  '',
  'it\'s "quoted" -- not a comment; drop table t',
  'nul \0 inside',
  'zażółć gęślą jaźń',
  '日本語テキスト',
  'שלום \u202Eעולם\u202C',
  '👩‍👩‍👧‍👦 family',
  '🏳️‍🌈',
  'e\u0301 and é',
  'zero\u200Bwidth\u00A0space',
  'ﬃ ligature, ß, İ, ı',
  '\u{10FFFF}\u{1F600}\uFFFD',
  'line\nbreak\r\nand\ttab',
  '12',
  '1e3',
  ' 7 ',
  '{"a": [1, 2.5, null, "x"], "b": {"c": "ü"}}',
  'long '.repeat(1500),
];
const REALS = [
  0.1,
  -0,
  1e-300,
  1.7976931348623157e308,
  5e-324,
  Math.PI,
  -2.5,
  1e15 + 0.3,
  Infinity,
  -Infinity,
];
const INTEGERS = [0, 1, -1, 127, 128, 32_768, 2 ** 31, -(2 ** 31), 2 ** 47, 2 ** 53 - 1, -(2 ** 53 - 1)];

/** A value of any type. */
export function valueOf(random: Random): SqlValue {
  const blob = (): Uint8Array =>
    Uint8Array.from({ length: random.pick([0, 1, 20, 5000]) }, () => random.between(0, 255));
  return random
    .weighted<{ weight: number; make: () => SqlValue }>([
      { weight: 3, make: () => random.pick(TEXTS) },
      { weight: 2, make: () => random.pick(INTEGERS) },
      { weight: 2, make: () => random.between(-1000, 1000) },
      { weight: 1, make: () => random.pick(REALS) },
      { weight: 1, make: () => random.number() * 1e6 },
      { weight: 1, make: blob },
      { weight: 1, make: () => null },
    ])
    .make();
}

const read = (sql: string, ...values: SqlValue[]): Statement => ({ kind: 'read', sql, values });
const write = (sql: string, ...values: SqlValue[]): Statement => ({ kind: 'write', sql, values });
const other = (sql: string): Statement => ({ kind: 'other', sql, values: [] });

export const TABLES = `
  create table things (id integer primary key, any, word text collate nocase, amount real, place text default 'here');
  create table links (one integer, other integer, weight integer not null check (weight <> 13), primary key (one, other)) without rowid;
  create table log (id integer primary key, told text);
  create trigger things_told after delete on things begin insert into log (told) values (quote(old.any)); end;
`;

const QUERIES = [
  'select id, any, typeof(any) as type, word, amount, place from things order by id',
  'select typeof(any) as type, count(*) as n, sum(amount) as sum, min(id) as first from things group by 1 order by 1',
  'select percentile(amount, 50) as p50, percentile_cont(amount, 0.9) as p90, median(id) as middle from things where amount between -1e9 and 1e9',
  "select place, total(id) as sum, avg(id) as mean, group_concat(id, ',' order by id desc) as ids from things group by place having count(*) > 1 order by place",
  'select id, row_number() over (partition by place order by word, id) as n, sum(id) over (order by id rows 3 preceding) as sum, lag(word, 2) over (order by id) as before from things order by id',
  'select id, word from things order by word, id limit 20 offset 3',
  'select distinct any from things where any is not null order by any limit 30',
  "select json_group_array(json_object('id', id, 'word', word)) as json from (select id, word from things order by id limit 9)",
  "select id, json_valid(word) as valid, case when json_valid(word) then json_extract(word, '$.a[1]') end as value from things order by id",
  'select t.id, j.key, j.value, j.type from things t, json_each(\'[1, 2.5, "x", null, {"a": 1}]\') as j where t.id < 5 order by t.id, j.key',
  'select one, sum(weight) as sum, count(distinct other) as n from links group by one order by sum desc, one',
  'select t.id, count(l.other) as n from things t left join links l on l.one = t.id group by t.id order by n desc, t.id limit 25',
  'with recursive r(n) as (select 1 union all select n * 3 from r where n < 1e6) select r.n, t.word from r left join things t on t.id = r.n % 50 order by r.n',
  'select upper(word) as upper, length(word) as length, hex(substr(cast(word as blob), 1, 6)) as start, unicode(word) as code from things order by id',
  'select id from things where word like ? order by id',
  'select id, any from things where any > ? order by any, id limit 15',
  'select told from log order by id desc limit 10',
  'select name, sql from sqlite_schema order by name',
  'select seq.id, exists (select 1 from links where one = seq.id) as has from things seq order by id desc limit 12',
] as const;

/** A statement of chance; `n` makes names that are new. */
export function statementOf(random: Random, n: number): Statement {
  const id = (): number => random.between(1, 150);
  return random
    .weighted<{ weight: number; make: () => Statement }>([
      {
        weight: 12,
        make: () =>
          write(
            'insert into things (id, any, word, amount) values (?, ?, ?, ?) on conflict (id) do update set any = excluded.any, word = things.word || excluded.word',
            id(),
            valueOf(random),
            random.pick(TEXTS),
            random.pick([null, random.number() * 1000, random.pick(REALS)]),
          ),
      },
      {
        weight: 4,
        make: () =>
          write('insert into things (any, word) values (?, ?)', valueOf(random), random.pick(TEXTS)),
      },
      { weight: 2, make: () => write('insert into things (id, any) values (?, ?)', id(), valueOf(random)) },
      {
        weight: 6,
        make: () => write('insert or replace into links values (?, ?, ?)', id(), id(), random.between(1, 40)),
      },
      {
        weight: 4,
        make: () =>
          write(
            'update things set any = ?, place = place || ? where id % ? = 1',
            valueOf(random),
            random.pick(['x', '→']),
            random.between(3, 20),
          ),
      },
      {
        weight: 2,
        make: () => write('update links set weight = weight + ? where one = ?', random.between(1, 12), id()),
      },
      { weight: 3, make: () => write('delete from things where id between ? and ?', ...range(random)) },
      {
        weight: 1,
        make: () =>
          write(
            'insert into links select id, id + 1, 1 + id % 9 from things where id > ? on conflict do nothing',
            id(),
          ),
      },
      { weight: 5, make: () => ({ kind: 'begin', sql: 'begin immediate', values: [] }) },
      {
        weight: 5,
        make: () => ({ kind: 'end', sql: random.pick(['commit', 'commit', 'rollback']), values: [] }),
      },
      {
        weight: 3,
        make: () => ({ kind: 'savepoint', sql: `savepoint s${random.between(1, 3)}`, values: [] }),
      },
      {
        weight: 3,
        make: () => ({
          kind: 'end',
          sql: `${random.pick(['release', 'rollback to'])} s${random.between(1, 3)}`,
          values: [],
        }),
      },
      { weight: 1, make: () => other('vacuum') },
      { weight: 1, make: () => other('analyze') },
      {
        weight: 1,
        make: () =>
          other(
            `create index if not exists i${n} on things (${random.pick(['word', 'amount', 'place, id', 'length(word)'])})`,
          ),
      },
      { weight: 1, make: () => other(`alter table things add column c${n} integer default ${n}`) },
      { weight: 0.5, make: () => other(`create table made${n} as select id, any from things`) },
      {
        weight: 22,
        make: () => {
          const sql = random.pick(QUERIES);
          return sql.includes('?') ? read(sql, random.pick(['%e%', '12', 'z_'])) : read(sql);
        },
      },
    ])
    .make();
}

const range = (random: Random): [number, number] => {
  const from = random.between(1, 150);
  return [from, from + random.between(0, 12)];
};
