import type { Metric } from '../domain/metric.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { Answer } from './answer.ts';

/** What an answer says of its metric's definition: what the settings make of it where that is not the default, or the figure says nothing without. */
export function definitionOf(metric: Metric, settings: Settings): Answer['definition'] {
  const { id, version, definition: text } = metric;
  const settled = metric.settledRule?.(settings);
  const isDefault = settled === metric.settledRule?.(DEFAULT_SETTINGS);
  const isShown = metric.isSettledRuleShown === true || !isDefault;
  return { id, version, text, ...(settled !== undefined && isShown ? { settled } : {}) };
}
