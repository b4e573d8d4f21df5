import { isMessagingChannel } from '../population.ts';
import type { DeliveryModel, FcrSettings } from './settings.ts';

/** Channels of which it is plain how support is delivered, by `via.channel`. */
const CHANNELS: readonly (readonly [RegExp, DeliveryModel])[] = [
  [/^(?:api_)?voicemail$/u, 'callBack'],
  [/^(?:api_)?(?:voice|phone)(?:_call)?(?:_inbound|_outbound)?$/u, 'direct'],
  [/^(?:chat|live_chat|native_messaging|messaging|sunshine_conversations\w*)$/u, 'direct'],
  [
    /^(?:email|web|web_form|web_widget|help_center|mobile|mobile_sdk|api|facebook|facebook_\w+|twitter|twitter_\w+|x_corp\w*|instagram\w*|whatsapp|line|wechat|telegram|any_channel\w*|apple_business_chat|google_\w+|rule|forum|closed_ticket|follow_up|sample_ticket|ticket_sharing|import)$/u,
    'electronic',
  ],
];

const knownModel = (channel: string): DeliveryModel | null =>
  isMessagingChannel(channel) ? 'direct' : (CHANNELS.find(([name]) => name.test(channel))?.[1] ?? null);

/** Whether leads or the channel's name say how it is delivered; any other is taken for electronic. */
export const hasModel = (channel: string, { models }: FcrSettings): boolean =>
  Object.hasOwn(models, channel) || knownModel(channel) !== null;

/** How support is delivered on a channel. */
export const modelOf = (channel: string, { models }: FcrSettings): DeliveryModel =>
  (Object.hasOwn(models, channel) ? models[channel] : null) ?? knownModel(channel) ?? 'electronic';
