import { describe, expect, it } from 'vitest';
import { PHRASES, type Speech } from '../../src/demo/account-phrases.ts';
import { readWords } from '../../src/domain/words/read-words.ts';

const REPLIES: Partial<Record<Speech, string>> = {
  answer: 'answer',
  ask: 'ask',
  holding: 'holding',
  handOver: 'handOver',
};
const MESSAGES: Partial<Record<Speech, string>> = {
  thanks: 'accepts',
  broken: 'rejects',
  given: 'other',
  more: 'other',
  wondering: 'other',
};

describe('what simulated people say is read as what it is for', () => {
  const all = Object.values(PHRASES).flatMap((speeches) =>
    Object.entries(speeches).flatMap(([speech, texts]) =>
      texts.map((text) => [text, speech as Speech] as const),
    ),
  );
  it.each(all)('%s', (text, speech) => {
    const { reply, message } = readWords(text);
    expect(REPLIES[speech] ?? reply).toBe(reply);
    expect(MESSAGES[speech] ?? message).toBe(message);
  });
});
