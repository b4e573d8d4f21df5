import type { App, types, ViewOutput } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import { faultSheet } from '../faults.ts';
import type { InFlight } from '../register.ts';
import type { Surface } from '../surface.ts';
import { MODALS } from './index.ts';
import { MOST_OPTIONS, option } from './inputs.ts';
import type { Modal, Submission, Submitted } from './modal.ts';
import { INPUT } from './values.ts';

/** Binds every form: a submission is answered once it is done, so that its faults stand at its inputs. */
export function registerModals(app: App, surface: Surface, flight: InFlight, log: Logger): void {
  for (const modal of MODALS) {
    app.view({ type: 'view_submission', callback_id: modal.id }, async ({ ack, view, body }) => {
      const submission = submissionOf(view);
      const work = modal.submit(submission, { userId: body.user.id }, surface);
      await ack(answerOf(await flight.track(orFault(work, submission, log))));
    });
  }
  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: INPUT },
    async ({ ack, payload, body }) => {
      const modal = MODALS.find(({ id }) => id === body.view?.callback_id);
      const choices = (await modal?.options?.(payload.block_id, payload.value, surface)) ?? [];
      await ack({ options: choices.slice(0, MOST_OPTIONS).map(option) });
    },
  );
}

function submissionOf({ state, private_metadata, blocks }: ViewOutput): Submission {
  const first = (blocks as readonly types.KnownBlock[]).find(({ type }) => type === 'input');
  return { values: state.values, note: private_metadata, firstInput: first?.block_id ?? '' };
}

/** A fault of no input stands at the first. */
async function orFault(
  work: ReturnType<Modal['submit']>,
  { firstInput }: Submission,
  log: Logger,
): Promise<Submitted> {
  try {
    return await work;
  } catch (error) {
    const { headline } = faultSheet(error, (reference, cause) =>
      log.error({ reference, err: cause }, 'a submission failed'),
    );
    return { kind: 'faults', faults: { [firstInput]: headline } };
  }
}

function answerOf(submitted: Submitted) {
  switch (submitted.kind) {
    case 'faults':
      return { response_action: 'errors', errors: { ...submitted.faults } } as const;
    case 'view':
      return { response_action: 'update', view: submitted.view } as const;
    case 'close':
      return undefined;
  }
}
