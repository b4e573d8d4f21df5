import type { App, RespondFn } from '@slack/bolt';
import type { Logger } from '../lib/logger.ts';
import { type Message, RUN_ACTION, type Sheet, toMessage } from './blocks/sheet.ts';
import { SLASH_COMMAND } from './commands/command.ts';
import { answerCommand } from './commands/index.ts';
import type { Deliver } from './deliver.ts';
import { faultSheet } from './faults.ts';
import { homeMessage } from './home/home.ts';
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

/** Binds the slash command, the buttons and the App Home: acknowledge at once, answer the asker alone. */
export function register(app: App, surface: Surface, deliver: Deliver, flight: InFlight, log: Logger): void {
  const answer = async (words: string, userId: string, respond: RespondFn): Promise<void> => {
    const startedAt = performance.now();
    const sheet = await sheetOrFault(() => answerCommand(words, { userId }, surface), log);
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
    await flight.track(answer(command.text ?? '', command.user_id, respond));
  });

  app.action(
    { type: 'block_actions', action_id: new RegExp(`^${RUN_ACTION}`, 'u') },
    async ({ ack, action, body, respond }) => {
      await ack();
      if (action.type !== 'button') return;
      await flight.track(answer(action.value ?? '', body.user.id, respond));
    },
  );

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
