import { type Dimension, type Segment, segmentText } from '../../domain/segment.ts';
import { UserError } from '../../domain/user-error.ts';
import { describeInstant } from '../../domain/window.ts';
import { ask } from '../../reports/ask.ts';
import { rulesWithoutProduct } from '../../reports/fcr-settings/rules-without-product.ts';
import { resolveNames } from '../../reports/names.ts';
import { parseQuestion } from '../../reports/question.ts';
import { tidy } from '../../reports/words.ts';
import { plural } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import { requireLead } from '../require-lead.ts';
import type { Surface } from '../surface.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'exclude',
  usage: '[tag:monitoring | remove <number>]',
  summary:
    'Leaves tickets out of every figure, counted and named; alone it lists what is left out. Leads change it.',
  run: async (words, asker, surface) => {
    const typed = tidy(words);
    if (typed === '') return ruleList(surface);
    await requireLead(asker, surface, 'change what is left out');
    const remove = /^remove\s+#?(\S+)$/iu.exec(typed);
    return remove
      ? removeRule(remove[1] ?? '', asker.userId, surface)
      : addRule(typed, asker.userId, surface);
  },
};

/** What a rule cannot go by: people are nobody's to leave out, and the time of day is no property of a ticket's. */
const NEVER_RULED: readonly Dimension[] = ['assignee', 'weekday', 'hour', 'shift', 'target', 'policy'];

async function addRule(text: string, by: string, surface: Surface): Promise<Sheet> {
  const { segment, by: dimensions, window } = parseQuestion(`created ${text}`);
  if (segment.length === 0 || dimensions.length > 0 || window)
    throw new UserError(
      `A rule is a segment and nothing else, for example exclude tag:monitoring; I got "${text}".`,
    );
  const odd = segment.find(({ dimension }) => NEVER_RULED.includes(dimension));
  if (odd) throw new UserError(`Tickets can't be left out by ${odd.dimension}.`);
  const resolved = await resolveNames(surface.reads, segment);
  const id = await surface.exclusions.add(resolved, by);
  return {
    headline: `Rule ${id}: ${segmentText(resolved)} is left out of every figure`,
    lines: [
      [await effectOf(resolved, surface)],
      ...(await unknownTags(resolved, surface)).map(
        (tag): Line => [`No ticket has the tag ${tag} yet; the rule is about those that get it.`],
      ),
      ['Every figure says how many it left out; exclude lists the rules.'],
    ],
    footer: [],
  };
}

/** How many tickets of the last month a rule is about. */
async function effectOf(segment: Segment, { reads, context }: Surface): Promise<string> {
  const { excluded, reason } = await ask(
    reads,
    { ...parseQuestion('created last 30 days'), segment },
    context(),
  );
  return excluded
    ? `Of the tickets created in the last 30 days it is about ${plural(excluded.byRule, 'ticket')}.`
    : `How many tickets it is about is not known: ${reason ?? 'nothing is measured yet'}.`;
}

/** Tags are accepted as they are typed: one may be meant for tickets to come, or be misspelt. */
async function unknownTags(segment: Segment, { reads }: Surface): Promise<string[]> {
  const tags = segment.flatMap(({ dimension, values }) => (dimension === 'tag' ? values : []));
  const found = await Promise.all(tags.map((tag) => reads.hasTickets([{ dimension: 'tag', values: [tag] }])));
  return tags.filter((_tag, index) => !found[index]);
}

async function removeRule(text: string, by: string, { reads, exclusions }: Surface): Promise<Sheet> {
  const rule = (await reads.exclusionRules()).find(({ id }) => String(id) === text);
  if (!rule || !(await exclusions.remove(rule.id, by)))
    throw new UserError(`There is no rule "${text}" in force; exclude alone lists them.`);
  return { headline: `Counted again: ${segmentText(rule.segment)} (rule ${rule.id})`, lines: [], footer: [] };
}

async function ruleList({ reads, context }: Surface): Promise<Sheet> {
  const rules = await reads.exclusionRules();
  const { timeZone } = context();
  const isUsed = await Promise.all(rules.map(({ segment }) => reads.hasTickets(segment)));
  return {
    headline:
      rules.length === 0
        ? 'No rule leaves tickets out'
        : `${plural(rules.length, 'rule leaves', 'rules leave')} tickets out`,
    lines: [
      ...rules.map(
        ({ id, segment, createdAt, createdBy }, index): Line => [
          { bold: `${id} ` },
          `${segmentText(segment)} · since ${describeInstant(createdAt, timeZone)} · `,
          { user: createdBy },
          isUsed[index] ? '' : ' · no ticket matches it',
        ],
      ),
      ...rulesWithoutProduct(rules, reads.settings.fcr).map((sentence): Line => [sentence]),
    ],
    footer: ['deleted, merged and suspended tickets, and those AI handled alone, are always left out'],
  };
}
