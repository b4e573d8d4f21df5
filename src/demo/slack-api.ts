import type { IncomingMessage, ServerResponse } from 'node:http';
import { misbehave, readArgs, sendJson } from './slack-http.ts';
import { type MethodContext, slackMethods } from './slack-methods.ts';
import type { ResponseUrls } from './slack-response-urls.ts';
import { type Fault, type Json, type SlackCall, SlackRefusal } from './slack-types.ts';

/** The tokens the app must present. */
export interface Tokens {
  readonly botToken: string;
  readonly appToken: string;
}

/** The Web API as the HTTP server sees it. */
export interface SlackApi {
  readonly calls: readonly SlackCall[];
  readonly failNext: (method: string, fault: Fault) => void;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Answers `/api/<method>` and `/response/<id>`. */
export function createSlackApi(tokens: Tokens, context: MethodContext, urls: ResponseUrls): SlackApi {
  const calls: SlackCall[] = [];
  const faults = new Map<string, Fault[]>();

  function answer(response: ServerResponse, method: string, carryOut: () => Reply): void {
    const fault = faults.get(method)?.shift();
    if (fault) {
      misbehave(response, fault, carryOut);
      return;
    }
    const { status, body } = carryOut();
    sendJson(response, status, body);
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, room, name = ''] = (request.url ?? '').split(/[/?]/);
    const args = await readArgs(request);
    if (request.method !== 'POST') {
      sendJson(response, 405, { ok: false, error: 'method_not_allowed' });
    } else if (room === 'api') {
      calls.push({ method: name, args, at: context.state.clock.now() });
      const token = request.headers.authorization?.replace(/^Bearer /, '');
      answer(response, name, () => call(name, args, context, refusalOf(token, name, tokens)));
    } else if (room === 'response') {
      answer(response, 'response_url', () => urls.use(name, args));
    } else {
      sendJson(response, 404, { ok: false, error: 'not_found' });
    }
  }

  return {
    calls,
    failNext(method, fault) {
      faults.set(method, [...(faults.get(method) ?? []), fault]);
    },
    handle(request, response) {
      route(request, response).catch((error: unknown) => {
        sendJson(response, 500, { ok: false, error: String(error) });
      });
    },
  };
}

type Reply = ReturnType<ResponseUrls['use']>;

function call(method: string, args: Json, context: MethodContext, refused: string | null): Reply {
  try {
    const run = slackMethods[method];
    if (refused || !run) throw new SlackRefusal(refused ?? 'unknown_method');
    return { status: 200, body: { ok: true, ...run(args, context) } };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return { status: 200, body: { ok: false, error: error.code, ...error.details } };
  }
}

function refusalOf(token: string | undefined, method: string, tokens: Tokens): string | null {
  if (!token) return 'not_authed';
  if (token !== tokens.botToken && token !== tokens.appToken) return 'invalid_auth';
  const wanted = method === 'apps.connections.open' ? tokens.appToken : tokens.botToken;
  return token === wanted ? null : 'not_allowed_token_type';
}
