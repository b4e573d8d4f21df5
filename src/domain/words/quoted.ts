/** How mail programs introduce the mail they quote, on one line or wrapped over two, in small letters. */
const ATTRIBUTIONS = [
  /^on .{6,200}(wrote|writes) ?:$/u,
  /^.{3,120} (wrote|schrieb|écrivit|escribió|escreveu|scrisse|schreef) ?:$/u,
  /^(am|on|le|el|em|il|op) .{4,200}(schrieb|a écrit|escribió|ha escrito|escreveu|ha scritto|schreef|geschreven).{0,120}:$/u,
  /^(op|am) .{4,200}(het volgende geschreven|geschrieben) ?:$/u,
];

const ORIGINAL =
  /^[-_*= ]{2,}\s*(original(e|ny)? (message|mail)|ursprüngliche (nachricht|mail)|originalnachricht|message (d'origine|d’origine|original|initial|transféré)|mensaje (original|reenviado)|mensagem (original|encaminhada)|messaggio (originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|forwarded message|weitergeleitete nachricht)/u;

const RULER = /^_{10,}$/u;
const REPLY_ABOVE = /^#{1,3}-.{3,200}-#{1,3}$/u;
const FROM =
  /^[*_]{0,2}(from|von|de|da|van|expéditeur|remitente|mittente|afzender)[*_]{0,2} ?:[*_]{0,2}\s+\S/u;
const HEADER =
  /^[*_]{0,2}(sent|to|cc|date|subject|gesendet|an|datum|betreff|envoyé|à|objet|enviado( el)?|enviada em|para|fecha|data|asunto|assunto|inviato|a|oggetto|verzonden|aan|onderwerp)[*_]{0,2} ?:[*_]{0,2}\s/u;
const LINES_OF_A_HEADER = 4;

const isQuoted = (line: string): boolean =>
  line.startsWith('>') || line.startsWith('|>') || line.startsWith('&gt;');

const isAttribution = (line: string): boolean =>
  line.endsWith(':') && line.length <= 340 && ATTRIBUTIONS.some((form) => form.test(line));

/** The number of lines that introduce a quoted mail here: 0, 1, or 2 where the program wrapped them. */
function attributionAt(lines: readonly string[], at: number): number {
  const line = (lines[at] ?? '').toLowerCase();
  if (isAttribution(line)) return 1;
  const next = (lines[at + 1] ?? '').toLowerCase();
  return next !== '' && line.length <= 200 && isAttribution(`${line} ${next}`) ? 2 : 0;
}

/** Whether all from this line on is an earlier mail. */
function endsHere(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').toLowerCase();
  if (RULER.test(line) || ORIGINAL.test(line) || REPLY_ABOVE.test(line)) return true;
  if (!FROM.test(line)) return false;
  return lines.slice(at + 1, at + 1 + LINES_OF_A_HEADER).some((next) => HEADER.test(next.toLowerCase()));
}

const nextSpoken = (lines: readonly string[], at: number): string =>
  lines.slice(at, at + 3).find((line) => line !== '') ?? '';

/**
 * The (trimmed) lines of a mail without those it quotes. A quote marked by `>` ends where the marks end, so that answers
 * between or below stay; a quote without marks takes the rest.
 */
export function withoutQuotedLines(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isQuoted(line)) continue;
    if (endsHere(lines, at)) break;
    const introducing = attributionAt(lines, at);
    if (introducing > 0 && !isQuoted(nextSpoken(lines, at + introducing))) break;
    if (introducing > 0) at += introducing - 1;
    else kept.push(line);
  }
  return kept;
}
