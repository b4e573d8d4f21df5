import { createHash } from 'node:crypto';
import { canonicalText } from '../../domain/fcr/setting-changes.ts';
import type { FcrSettings } from '../../domain/fcr/settings.ts';

/** Sixteen hexadecimal digits that differ where settings do. */
export const versionOf = (settings: FcrSettings): string =>
  createHash('sha256').update(canonicalText(settings)).digest('hex').slice(0, 16);
