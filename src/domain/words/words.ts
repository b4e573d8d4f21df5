/** What a public reply of an agent amounts to. */
export const REPLY_CLASSES = ['answer', 'ask', 'holding', 'handOver', 'voicemail'] as const;

export type ReplyClass = (typeof REPLY_CLASSES)[number];

/** What a message of a customer amounts to: it only accepts, it says that nothing is solved, or anything else. */
export const MESSAGE_CLASSES = ['accepts', 'rejects', 'other'] as const;

export type MessageClass = (typeof MESSAGE_CLASSES)[number];

/**
 * What a public comment amounts to, read by rules when it arrives, by whichever side it came; never any of its words.
 * The rules are short names of ours that tell why: `asks for: screenshot`.
 */
export interface Words {
  readonly reply: ReplyClass;
  readonly replyRule: string;
  readonly message: MessageClass;
  readonly messageRule: string;
}
