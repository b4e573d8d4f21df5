/** A signal that shared state has changed. */
export interface Changes {
  announce: () => void;
  /** Resolves with the first defined value `read` returns, or with undefined when the time is up. */
  until<T>(read: () => T | undefined, timeoutMs: number): Promise<T | undefined>;
}

/** Lets callers wait for a change of shared state without polling it. */
export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    announce() {
      for (const listener of listeners) listener();
    },
    until(read, timeoutMs) {
      const now = read();
      if (now !== undefined || timeoutMs <= 0) return Promise.resolve(now);
      return new Promise((resolve) => {
        const finish = (value: ReturnType<typeof read>) => {
          clearTimeout(timer);
          listeners.delete(listener);
          resolve(value);
        };
        const listener = () => {
          const value = read();
          if (value !== undefined) finish(value);
        };
        const timer = setTimeout(() => finish(undefined), timeoutMs);
        listeners.add(listener);
      });
    },
  };
}
