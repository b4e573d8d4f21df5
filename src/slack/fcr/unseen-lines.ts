import type { FcrSettings } from '../../domain/fcr/settings.ts';
import { broughtIn, unseenSentences } from '../../reports/fcr-settings/unseen.ts';
import type { Line } from '../blocks/sheet.ts';
import type { Surface } from '../surface.ts';

/** What a change brings in that no ticket has, with what may be meant; nothing is asked where it brings in nothing. */
export async function unseenLines(
  before: FcrSettings,
  after: FcrSettings,
  { reads, seenOnTickets }: Pick<Surface, 'reads' | 'seenOnTickets'>,
): Promise<Line[]> {
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
  return unseenSentences(unseen, seen).map((sentence) => [{ bold: 'Check: ' }, sentence]);
}
