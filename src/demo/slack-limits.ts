import { z } from 'zod';
import { isJson, type Json, listAt, stringAt } from './slack-types.ts';

/** Where blocks are shown; each surface takes other ones. */
export type Surface = 'message' | 'home' | 'modal';

const maxTextOfMessage = 12_000;
const maxTextOfTables = 10_000;

const plain = (max: number) =>
  z.looseObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max) });
const text = (max: number) =>
  z.looseObject({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().min(1).max(max) });
const id = z.string().max(255).optional();
const options = (max: number) =>
  z
    .array(
      z.looseObject({
        text: text(75),
        value: z.string().max(150).optional(),
        description: text(75).optional(),
      }),
    )
    .min(1)
    .max(max);

const button = z.looseObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: id,
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});
const image = z.looseObject({ type: z.literal('image'), alt_text: z.string().min(1).max(2000) });
const otherElementTypes = [
  'datepicker timepicker datetimepicker workflow_button rich_text_input plain_text_input',
  'number_input email_text_input url_text_input file_input external_select users_select',
  'conversations_select channels_select multi_external_select multi_users_select',
  'multi_conversations_select multi_channels_select',
];
const otherElements = z.looseObject({
  type: z.enum(otherElementTypes.flatMap((types) => types.split(' '))),
  action_id: id,
});
const element = z.discriminatedUnion('type', [
  button,
  image,
  otherElements,
  z.looseObject({ type: z.literal('overflow'), action_id: id, options: options(5) }),
  z.looseObject({ type: z.enum(['checkboxes', 'radio_buttons']), action_id: id, options: options(10) }),
  z
    .looseObject({
      type: z.enum(['static_select', 'multi_static_select']),
      action_id: id,
      options: options(100).optional(),
      placeholder: plain(150).optional(),
    })
    .refine(isInitialOffered, 'what is chosen at first is not among the options'),
]);

/** Slack compares options whole, their texts included. */
function isInitialOffered(element: Json): boolean {
  const spell = (option: unknown) =>
    isJson(option) && isJson(option['text'])
      ? `${stringAt(option, 'value')} ${stringAt(option['text'], 'text')} ${JSON.stringify(option['description'])}`
      : '';
  const offered = listAt(element, 'options').map(spell);
  const initial = [element['initial_option'] ?? [], ...listAt(element, 'initial_options')].flat();
  return !('options' in element) || initial.every((each) => offered.includes(spell(each)));
}

const cell = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.looseObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().optional() }),
  z.looseObject({ type: z.literal('rich_text') }),
]);
const label = z.string().min(1).max(20);
const series = z.looseObject({
  name: label,
  data: z.array(z.looseObject({ label, value: z.number() })).min(1),
});
const axes = z.looseObject({ categories: z.array(label).min(1).max(20) });
const chart = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.enum(['line', 'bar', 'area']),
    series: z.array(series).min(1).max(12),
    axis_config: axes,
  }),
  z.looseObject({
    type: z.literal('pie'),
    segments: z
      .array(z.looseObject({ label, value: z.number().positive() }))
      .min(1)
      .max(12),
  }),
]);

const section = z
  .looseObject({
    type: z.literal('section'),
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
    accessory: element.optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, 'missing text or fields');
const dataTable = z
  .looseObject({
    type: z.literal('data_table'),
    caption: z.string().min(1),
    rows: z.array(z.array(cell).min(1).max(20)).min(2).max(101),
    page_size: z.number().int().min(1).max(100).optional(),
  })
  .refine(({ rows }) => new Set(rows.map((row) => row.length)).size === 1, 'rows differ in length')
  .refine(({ rows }) => rows[0]?.every(({ type }) => type !== 'rich_text'), 'rich_text in the header row');

const everywhere = [
  section,
  z.looseObject({ type: z.literal('header'), text: plain(150) }),
  z.looseObject({ type: z.literal('divider') }),
  z.looseObject({
    type: z.literal('context'),
    elements: z
      .array(z.union([text(3000), image]))
      .min(1)
      .max(10),
  }),
  z.looseObject({ type: z.literal('actions'), elements: z.array(element).min(1).max(25) }),
  z.looseObject({ type: z.literal('image'), alt_text: z.string().min(1).max(2000) }),
  z.looseObject({ type: z.literal('rich_text'), elements: z.array(z.looseObject({ type: z.string() })) }),
  z.looseObject({ type: z.literal('input'), label: plain(2000), element, hint: plain(2000).optional() }),
  z.looseObject({ type: z.literal('video') }),
] as const;
const inMessages = [
  dataTable,
  z.looseObject({ type: z.literal('table'), rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100) }),
  z.looseObject({ type: z.literal('data_visualization'), title: z.string().min(1).max(50), chart }),
  z.looseObject({ type: z.literal('markdown'), text: z.string().min(1).max(12_000) }),
  z.looseObject({ type: z.literal('container'), child_blocks: z.array(z.unknown()).min(1).max(10) }),
  z.looseObject({
    type: z.enum(['card', 'carousel', 'context_actions', 'file', 'plan', 'task_card']),
  }),
] as const;

const unique = (values: readonly unknown[]) => {
  const given = values.filter((value) => typeof value === 'string');
  return new Set(given).size === given.length;
};
const countOf = (blocks: readonly { type: string }[], type: string) =>
  blocks.filter((block) => block.type === type).length;

const view = z
  .array(z.discriminatedUnion('type', [...everywhere, z.looseObject({ type: z.literal('alert') })]))
  .max(100)
  .refine((blocks) => unique(blocks.map((block) => block['block_id'])), 'block_id is used twice');
const message = z
  .array(z.discriminatedUnion('type', [...everywhere, ...inMessages]))
  .max(50)
  .refine((blocks) => unique(blocks.map((block) => block['block_id'])), 'block_id is used twice')
  .refine((blocks) => countOf(blocks, 'data_visualization') <= 2, 'more than two charts')
  .refine((blocks) => countOf(blocks, 'table') <= 1, 'only_one_table_allowed')
  .refine((blocks) => textLength(blocks.filter(isTable)) <= maxTextOfTables, 'tables are too long');

/** What Slack would object to, each with a JSON pointer; empty when the blocks are fine. */
export function faultsOfBlocks(blocks: unknown, surface: Surface): string[] {
  const checked = (surface === 'message' ? message : view).safeParse(blocks);
  const faults = checked.error?.issues.map((issue) => at(issue.path, issue.message)) ?? [];
  const elements = Array.isArray(blocks) ? blocks.filter(isJson).map((each) => listAt(each, 'elements')) : [];
  for (const [index, list] of elements.entries()) {
    const actionIds = list.filter(isJson).map((each) => each['action_id']);
    if (!unique(actionIds)) faults.push(at([index, 'elements'], 'action_id is used twice'));
  }
  return faults;
}

/** Whether all blocks together exceed what one chat.* call takes. */
export function isTooLong(blocks: unknown): boolean {
  return textLength(blocks) > maxTextOfMessage;
}

function at(path: readonly PropertyKey[], fault: string): string {
  return `[ERROR] ${fault} [json-pointer:/${['blocks', ...path].map(String).join('/')}]`;
}

function isTable(block: { type: string }): boolean {
  return block.type === 'table' || block.type === 'data_table';
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  if (!isJson(value)) return 0;
  const own = typeof value['text'] === 'string' ? value['text'].length : 0;
  return own + textLength(Object.values(value));
}
