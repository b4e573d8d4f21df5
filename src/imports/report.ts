import { clip, listed } from './columns.ts';
import type { Imported } from './import.ts';

const COUNT = new Intl.NumberFormat('en-US');

/** What an import came to, as lines for people. */
export function reportOf(imported: Imported, file: string, isDryRun: boolean): string[] {
  const { fresh, changed, known, rejected, reasons, unknownColumns } = imported;
  const good = fresh + changed + known;
  const parts = [
    `${COUNT.format(fresh)} new`,
    ...(changed > 0 ? [`${COUNT.format(changed)} changed`] : []),
    `${COUNT.format(known)} known`,
  ];
  const rows = `${COUNT.format(good)} ${good === 1 ? 'row' : 'rows'} of ${clip(file)}`;
  const more = rejected - reasons.length;
  return [
    `${isDryRun ? 'Would import' : 'Imported'} ${rows}: ${parts.join(', ')}; rejected ${COUNT.format(rejected)}.`,
    ...reasons.map((reason) => `  ${reason}`),
    ...(more > 0 ? [`  and ${COUNT.format(more)} more`] : []),
    ...(unknownColumns.length > 0 ? [`Columns that were not read: ${listed(unknownColumns)}.`] : []),
  ];
}
