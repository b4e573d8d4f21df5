import type { SlackWorkspace } from '../../src/demo/slack-server.ts';
import { isJson, type Json, listAt } from '../../src/demo/slack-types.ts';
import { INPUT } from '../../src/slack/modals/values.ts';

/** The inputs of the modal that a person has open, by the part of their block id before the version. */
export function openInputs(slack: SlackWorkspace, userId: string) {
  const blocks = slack.modal(userId)?.blocks ?? [];
  return blocks
    .filter(({ type }) => type === 'input')
    .map((block) => {
      const id = String(block['block_id']);
      return { id, name: id.split('|').slice(0, 2).join('|'), element: block['element'] as Json };
    });
}

/** What a person enters into an input: a text, a choice or several. */
export type Entry = string | { readonly one: string } | { readonly many: readonly string[] };

/** Submits the open modal as Slack does: what stands in its inputs, with what the person entered instead. */
export async function submitForm(
  slack: SlackWorkspace,
  userId: string,
  entries: Readonly<Record<string, Entry>>,
) {
  const values = openInputs(slack, userId).map(({ id, name, element }) => {
    const entry = entries[name];
    return [id, { [INPUT]: entry === undefined ? standing(element) : entered(entry) }];
  });
  return slack.submit(userId, Object.fromEntries(values));
}

const standing = (element: Json): Json => ({
  value: element['initial_value'] ?? null,
  selected_option: element['initial_option'] ?? null,
  selected_options: listAt(element, 'initial_options'),
});

function entered(entry: Entry): Json {
  if (typeof entry === 'string') return { value: entry };
  if ('one' in entry) return { selected_option: { value: entry.one } };
  return { selected_options: entry.many.map((value) => ({ value })) };
}

/** Puts something else into what the open modal brings back, as nobody could who is honest. */
export function forge(slack: SlackWorkspace, userId: string, note: unknown, callbackId?: string): void {
  Object.assign(slack.modal(userId)?.body ?? {}, {
    private_metadata: typeof note === 'string' ? note : JSON.stringify(note),
    ...(callbackId === undefined ? {} : { callback_id: callbackId }),
  });
}

/** All that is written in the open modal, but for its inputs. */
export const writtenIn = (slack: SlackWorkspace, userId: string): string =>
  texts((slack.modal(userId)?.blocks ?? []).filter(({ type }) => type !== 'input')).join('');

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isJson(value)) return [];
  if (value['type'] === 'user') return [`<@${String(value['user_id'])}>`];
  if (typeof value['text'] === 'string') return [value['text']];
  return Object.values(value).flatMap(texts);
}
