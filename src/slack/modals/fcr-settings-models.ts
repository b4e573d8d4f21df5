import type { types } from '@slack/bolt';
import { modelOf } from '../../domain/fcr/delivery-model.ts';
import { DELIVERY_MODELS, type DeliveryModel, type FcrSettings } from '../../domain/fcr/settings.ts';
import { MODEL_MEANINGS, MODEL_WORDS } from '../../domain/fcr/settings-in-words.ts';
import type { AccountNames } from '../../reports/account-names.ts';
import { toMessage } from '../blocks/sheet.ts';
import { blockOf, shownChannels } from './fcr-settings-blocks.ts';
import { chooseOne } from './inputs.ts';
import type { Choice } from './modal.ts';

/** An input for every channel's model, below what the models mean; nothing where there is no channel. */
export function modelInputs({
  settings,
  account,
  version,
}: {
  readonly settings: FcrSettings;
  readonly account: AccountNames;
  readonly version: string;
}): types.KnownBlock[] {
  const inputs = shownChannels(settings, account).map((channel) =>
    chooseOne(
      { block: blockOf(version, 'models', channel), label: `Delivery model of ${channel}` },
      DELIVERY_MODELS.map(modelChoice),
      modelChoice(modelOf(channel, settings)),
    ),
  );
  return inputs.length === 0 ? [] : [...modelGuide(), ...inputs];
}

/** In the list itself there is room for a few words. */
const MODEL_HINTS: Readonly<Record<DeliveryModel, string>> = {
  electronic: 'The first public reply; asking back or replying again is not FCR',
  direct: 'The live conversation up to the first solve, whatever is said in it',
  callBack: 'The first reply once the customer was reached; no voicemail',
  triage: 'The first qualified agent; replies of triage groups do not count',
};

const modelChoice = (model: DeliveryModel): Choice => ({
  value: model,
  label: MODEL_WORDS[model],
  description: MODEL_HINTS[model],
});

/** What the models mean, once above the channels. */
const modelGuide = (): types.KnownBlock[] =>
  toMessage({
    headline: 'Delivery models say what the first contact is on a channel:',
    lines: DELIVERY_MODELS.map((model) => [{ bold: MODEL_WORDS[model] }, ` – ${MODEL_MEANINGS[model]}`]),
    footer: [],
  }).blocks;
