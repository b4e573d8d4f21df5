import { withoutQuotedLines } from './quoted.ts';

const FENCE = /^(```|~~~)/u;
/** Lines that a machine wrote: log lines, stack traces, requests, commands, formulas, `a -> b`, answers of servers, JSON and tags. */
const MACHINE = [
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/u,
  /^\[?(ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\b[\]: ]/u,
  /^(GET|POST|PUT|PATCH|DELETE|HEAD|curl|sudo|npm|SELECT|GRANT|INSERT|UPDATE) \S/u,
  /^(at [\w.$<>]+ ?\(|Caused by:|Traceback |[A-Z][A-Za-z]*(Error|Exception): |File ")/u,
  /^(\$ \w|# \w+ -|=[A-Z]+\()/u,
  /\s(->|=>)\s/u,
  /^(HTTP\/\d|[{[]\s*["{[]|[{}[\]]+[,;]?$|<\/?[a-z][\w-]*(\s[^>@]*)?\/?>)/u,
];

const SIGN_OFF =
  /^(((with )?(best|kind|kindest|warm|warmest|many) (regards|wishes)|best|regards|rgds|br|yours( sincerely| faithfully| truly)?|sincerely|(mit )?(freundliche[nm]?|beste[nm]?|liebe[nm]?|schöne[nm]?|viele[nm]?|herzliche[nm]?) gr(u|ü)(ß|ss)(en?)?|mfg|vg|lg|gruß|grüße|cordialement|bien (cordialement|à vous)|(sincères )?salutations|bien à (vous|toi)|(un )?(cordial )?saludos?( cordial| cordiales)?|atte|atentamente|(un )?abrazo|atenciosamente|att|cumprimentos|com os melhores cumprimentos|(um )?abraço|cordiali saluti|distinti saluti|(un )?saluto|saluti|met vriendelijke groet(en)?|vriendelijke groet(en)?|mvg|groet(en|jes)?)([,.!]|$)|have a (good|great|nice) (one|day|weekend))/iu;

const LONGEST_SIGN_OFF = 40;

const DEVICE =
  /^(sent (from|via)|get outlook for|von meinem .{2,30} gesendet|gesendet (von|mit)|envoyé (de|depuis)|enviado (desde|do|de|a partir)|inviato da|verzonden vanaf|verstuurd vanaf)\b/iu;

const GREETING =
  /^\s*[¡]?(hi|hiya|hello|hey|dear|good (morning|afternoon|evening|day)|greetings|hallo|guten (tag|morgen|abend)|moin|servus|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|coucou|cher|chère|hola|buenas|buenos días|buenas (tardes|noches)|estimad[oa]s?|querid[oa]|olá|oi|ola|bom dia|boa (tarde|noite)|prezad[oa]s?|car[oa]|ciao|buongiorno|buonasera|salve|gentile|beste|hoi|dag|goede(morgen|middag|navond)|geachte)(?![\p{L}\p{N}])( +[^\s,.!:;?–-]+){0,5}? *([,!:;–]|\.\s|\s-\s|\n|$)/iu;

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '`': '`',
};
const LONGEST_QUOTE = 400;
const URL = /(?:https?:\/\/|www\.)\S+/giu;

/** Lines until the writer signs; a sign-off that opens the text is no signature. */
function beforeSignature(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(
    (line, at) =>
      line === '--' ||
      (at > 0 && line.length <= LONGEST_SIGN_OFF && SIGN_OFF.test(line) && !line.includes('?')),
  );
  return end === -1 ? lines : lines.slice(0, end);
}

const isMachine = (line: string): boolean => MACHINE.some((form) => form.test(line));

/** Lines outside code: fenced, indented after a blank line, or of a machine's making. */
function withoutCode(lines: readonly string[]): string[] {
  let isFenced = false;
  return lines.filter((line, at) => {
    const trimmed = line.trim();
    if (FENCE.test(trimmed)) isFenced = !isFenced;
    if (isFenced || FENCE.test(trimmed)) return false;
    const isIndented = /^(?: {4}|\t)/u.test(line) && (lines[at - 1] ?? '').trim() === '';
    return !isIndented && !isMachine(trimmed);
  });
}

const WRAPPED_LENGTH = 60;

/** Lines that a mail program wrapped, joined again; every other line ends its sentence. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => (line.length >= WRAPPED_LENGTH && /[\p{L}\p{N},]$/u.test(line) ? `${line} ` : `${line}\n`))
    .join('');
}

/** A text without what it quotes between quotation marks: another's words, or those of a screen. */
function withoutQuotes(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const closing = QUOTES[text.charAt(at)];
    if (closing === undefined) continue;
    const length = text.slice(at + 1, at + 1 + LONGEST_QUOTE).indexOf(closing);
    if (length === -1) continue;
    parts.push(text.slice(from, at), ' ');
    at += length + 1;
    from = at + 1;
  }
  return parts.join('') + text.slice(from);
}

/** What the writer of a comment says now: no earlier mails, code, links, quotes, greeting or signature. */
export function ownWords(text: string): string {
  const lines = withoutCode(text.split(/\r\n?|\n/u));
  const present = withoutQuotedLines(lines.map((line) => line.trim())).filter((line) => !DEVICE.test(line));
  const first = present.findIndex((line) => line !== '');
  const body = beforeSignature(first === -1 ? [] : present.slice(first));
  return withoutQuotes(joined(body).replaceAll(URL, ' ')).replace(GREETING, '');
}
