import type { Answer } from '../../../reports/answer.ts';
import { askedText } from '../../blocks/figures.ts';

/** A title, and what the question narrowed it to: "Escalations · last week group:Billing". */
export const headlineOf = (title: string, answer: Answer): string =>
  `${title} · ${askedText(answer).slice(answer.metric.length).trim()}`;

/** The window and the segment of an answer as they are typed, with exact instants and without a breakdown, for buttons. */
export const restOf = ({ exactQuestion, metric }: Answer): string =>
  exactQuestion
    .slice(metric.length)
    .replace(/ by [\w.-]+(?: and [\w.-]+)?(?= mean$|$)/u, '')
    .trim();
