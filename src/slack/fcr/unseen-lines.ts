import type { FcrSettings } from '../../domain/fcr/settings.ts';
import { rulesWithoutProduct } from '../../reports/fcr-settings/rules-without-product.ts';
import { broughtIn, unseenSentences } from '../../reports/fcr-settings/unseen.ts';
import type { Line } from '../blocks/sheet.ts';
import type { Surface } from '../surface.ts';

/** What a change brings in that no ticket has, with what may be meant, and the rules it takes the products from; nothing is asked where it does neither. */
export async function unseenLines(
  before: FcrSettings,
  after: FcrSettings,
  surface: Pick<Surface, 'reads' | 'seenOnTickets'>,
): Promise<Line[]> {
  const isRemapped = before.productFieldId !== after.productFieldId;
  const rules = isRemapped ? await surface.reads.exclusionRules() : [];
  const sentences = [
    ...(await unseenOnTickets(before, after, surface)),
    ...rulesWithoutProduct(rules, after),
  ];
  return sentences.map((sentence) => [{ bold: 'Check: ' }, sentence]);
}

async function unseenOnTickets(
  before: FcrSettings,
  after: FcrSettings,
  { reads, seenOnTickets }: Pick<Surface, 'reads' | 'seenOnTickets'>,
): Promise<string[]> {
  const { tags, macros } = broughtIn(before, after);
  if (tags.length === 0 && macros.length === 0) return [];
  const seen = await seenOnTickets();
  const isOnOlder = await Promise.all(
    tags.map(
      async (tag) =>
        seen.tags.includes(tag) || (await reads.hasTickets([{ dimension: 'tag', values: [tag] }])),
    ),
  );
  const unseen = {
    tags: tags.filter((_tag, index) => !isOnOlder[index]),
    macros: macros.filter((id) => !seen.macros.includes(id)),
  };
  return unseenSentences(unseen, seen);
}
