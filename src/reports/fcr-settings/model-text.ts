import { hasModel, modelOf } from '../../domain/fcr/delivery-model.ts';
import {
  DEFAULT_FCR_SETTINGS,
  DELIVERY_MODELS,
  type DeliveryModel,
  type FcrSettings,
} from '../../domain/fcr/settings.ts';
import { MODEL_WORDS } from '../../domain/fcr/settings-in-words.ts';
import { didYouMean } from '../../domain/nearest.ts';
import { UserError } from '../../domain/user-error.ts';
import type { AccountNames } from '../account-names.ts';

/** Reads "voice call-back" into the models; a model that the channel has anyway is no decision. */
export function readModel(text: string, { models }: FcrSettings, account: AccountNames) {
  const [, typed = '', word = ''] = /^(\S+?)[:=]?(?:\s+(.*))?$/u.exec(text.trim()) ?? [];
  const channel = readChannel(typed, models, account);
  return withModel(models, channel, readModelWord(channel, word));
}

/** The models with a decision on one channel. */
export function withModel(models: FcrSettings['models'], channel: string, model: DeliveryModel) {
  const others = Object.fromEntries(Object.entries(models).filter(([known]) => known !== channel));
  return model === modelOf(channel, DEFAULT_FCR_SETTINGS) ? others : { ...others, [channel]: model };
}

/** A channel as Zendesk spells it. */
export function readChannel(
  typed: string,
  models: FcrSettings['models'],
  { channels }: AccountNames,
): string {
  const wanted = typed.replace(/^channel:/iu, '').toLocaleLowerCase();
  const known = [...new Set([...channels, ...Object.keys(models)])];
  const found = known.find((channel) => channel.toLocaleLowerCase() === wanted);
  if (found !== undefined) return found;
  if (hasModel(wanted, DEFAULT_FCR_SETTINGS)) return wanted;
  throw new UserError(
    `No ticket came in by a channel "${typed}".${didYouMean(typed, known) || ` Choose from ${known.join(', ')}.`}`,
  );
}

function readModelWord(channel: string, typed: string): DeliveryModel {
  const wanted = typed.toLocaleLowerCase().replace(/^front[- ]?line /u, '');
  const squeezed = wanted.replace(/[^a-z]/gu, '');
  const found = DELIVERY_MODELS.find((model) => model.toLowerCase() === squeezed);
  if (found) return found;
  const words = Object.values(MODEL_WORDS);
  const near = typed === '' ? '' : didYouMean(typed, words);
  throw new UserError(
    typed === ''
      ? `Say the model of ${channel}: ${words.join(', ')}.`
      : `There is no delivery model "${typed}".${near || ` Choose from ${words.join(', ')}.`}`,
  );
}
