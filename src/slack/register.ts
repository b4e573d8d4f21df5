import type { App, RespondFn } from '@slack/bolt';
import type { Logger } from '../lib/logger.ts';
import { type Message, RUN_ACTION, type Sheet, toMessage } from './blocks/sheet.ts';
import { SLASH_COMMAND } from './commands/command.ts';
import { answerCommand } from './commands/index.ts';
import type { Deliver } from './deliver.ts';
import { faultSheet } from './faults.ts';
import { homeMessage } from './home/home.ts';
import { registerModals } from './modals/register.ts';
import type { Surface } from './surface.ts';

/** Counts what is being answered, so that a shutdown can wait for it. */
export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  settled(): Promise<void>;
}

export function inFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    settled: async () => {
      await Promise.allSettled(running);
    },
  };
}

/** A command that was typed, or clicked on a button. */
interface Asked {
  readonly words: string;
  readonly userId: string;
  /** Opens one form within three seconds. */
  readonly triggerId: string;
}

/** Binds the slash command, the buttons, the forms and the App Home: acknowledge at once, answer the asker alone. */
export function register(app: App, surface: Surface, deliver: Deliver, flight: InFlight, log: Logger): void {
  const opens = async ({ modal }: Sheet, triggerId: string): Promise<boolean> => {
    if (!modal) return false;
    try {
      await deliver.openModal(triggerId, modal);
      return true;
    } catch (error) {
      log.warn({ err: error }, 'a form could not be opened; its message is sent');
      return false;
    }
  };
  const answer = async ({ words, userId, triggerId }: Asked, respond: RespondFn): Promise<void> => {
    const startedAt = performance.now();
    const sheet = await sheetOrFault(() => answerCommand(words, { userId }, surface), log);
    if (await opens(sheet, triggerId)) return;
    const message = toMessage(sheet);
    const reply = (content: Partial<Message>) =>
      respond({ ...content, text: message.text, response_type: 'ephemeral', replace_original: false });
    // A layout that is not taken, or a hiccup, must not leave the asker without an answer.
    await reply(message).catch((error: unknown) => {
      log.warn({ err: error }, 'an answer was refused; its text is sent alone');
      return reply({});
    });
    log.debug({ ms: Math.round(performance.now() - startedAt) }, 'command answered');
  };

  app.command(SLASH_COMMAND, async ({ ack, command, respond }) => {
    await ack();
    const { text, user_id: userId, trigger_id: triggerId } = command;
    await flight.track(answer({ words: text ?? '', userId, triggerId }, respond));
  });

  app.action(
    { type: 'block_actions', action_id: new RegExp(`^${RUN_ACTION}`, 'u') },
    async ({ ack, action, body, respond }) => {
      await ack();
      if (action.type !== 'button') return;
      const asked = { words: action.value ?? '', userId: body.user.id, triggerId: body.trigger_id };
      await flight.track(answer(asked, respond));
    },
  );

  registerModals(app, surface, flight, log);

  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    await flight.track(
      homeMessage(event.user, surface).then((message) => deliver.publishHome(event.user, message)),
    );
  });

  app.error(async (error) => {
    log.error({ err: error }, 'a Slack request failed');
  });
}

async function sheetOrFault(run: () => Promise<Sheet>, log: Logger): Promise<Sheet> {
  try {
    return await run();
  } catch (error) {
    return faultSheet(error, (reference, cause) => log.error({ reference, err: cause }, 'a command failed'));
  }
}
