import type { types } from '@slack/bolt';
import { cut } from '../blocks/cut.ts';
import { type Sheet, toMessage } from '../blocks/sheet.ts';

/** What a form shows: blocks, and a note that comes back with what is entered. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly note: string;
  readonly blocks: types.KnownBlock[];
}

const plain = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: cut(text, 24),
  emoji: false,
});

export const formView = ({ id, title, submit, note, blocks }: Form): types.ModalView => ({
  type: 'modal',
  callback_id: id,
  title: plain(title),
  submit: plain(submit),
  close: plain('Cancel'),
  private_metadata: note,
  blocks,
});

/** A sheet in a modal, with nothing to enter. */
export const sheetView = (title: string, sheet: Sheet): types.ModalView => ({
  type: 'modal',
  title: plain(title),
  close: plain('Done'),
  blocks: toMessage({ ...sheet, buttons: [] }).blocks,
});
