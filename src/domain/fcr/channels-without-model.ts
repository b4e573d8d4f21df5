import { hasModel } from './delivery-model.ts';
import type { FcrSettings } from './settings.ts';

/** The channels seen that count as electronic only because neither their name nor a lead says how support is delivered on them. */
export const channelsWithoutModel = (channelsSeen: readonly string[], settings: FcrSettings): string[] =>
  [...new Set(channelsSeen)].filter((channel) => !hasModel(channel, settings)).sort();
