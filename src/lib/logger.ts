import { destination, type Logger, pino } from 'pino';

const SECRET = /\b(xox[a-z]-[\w-]+|xapp-[\w-]+|Bearer\s+[\w.~+/-]+=*|Basic\s+[\w+/]+=*)/gu;

/** A logger to stderr, so that stdout stays the command's own; whatever looks like a token is blanked. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['token', '*.token', 'authorization', '*.authorization', 'headers', '*.headers'],
        censor: '[redacted]',
      },
      hooks: {
        streamWrite: (line) => line.replace(SECRET, '[redacted]'),
      },
      serializers: {
        err: (error: unknown) =>
          error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : error,
      },
    },
    destination({ fd: 2, sync: true }),
  );
}

export type { Logger };
