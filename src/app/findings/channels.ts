import { channelsWithoutModel } from '../../domain/fcr/channels-without-model.ts';
import type { FcrSettings } from '../../domain/fcr/settings.ts';
import { type Finding, warn } from './finding.ts';

/** The channels of which nobody knows how support is delivered on them. */
export const channelFindings = (channelsSeen: readonly string[], settings: FcrSettings): Finding[] =>
  channelsWithoutModel(channelsSeen, settings).map((channel) =>
    warn(
      `Channel "${channel}" has no delivery model, so its first contacts count as electronic; a lead can set one: /benchmarks fcr set model ${channel} direct`,
    ),
  );
