/** How woken runs are timed, in milliseconds. */
export interface WakeTimes {
  /** How long what was announced cannot be read yet. */
  readonly hiddenMs: number;
  /** How much longer a run waits, for further announcements that it can serve as well. */
  readonly gatherMs: number;
  /** The least time between the start of any run and the start of a woken one. */
  readonly spacingMs: number;
}

/** Decides when to run for what was announced; all times are milliseconds of one steady clock. */
export interface WakePlan {
  announced(at: number): void;
  /** Any run began, woken or not: it reads all that is no longer hidden. */
  began(at: number): void;
  /** When the next woken run is due, or null. */
  next(): number | null;
}

/** A plan of few runs: an announcement joins the last one planned where that is late enough to read it. */
export function wakePlan({ hiddenMs, gatherMs, spacingMs }: WakeTimes): WakePlan {
  let planned: { readonly due: number; readableAt: number }[] = [];
  let begunAt = Number.NEGATIVE_INFINITY;
  return {
    announced: (at) => {
      const readableAt = at + hiddenMs;
      const last = planned.at(-1);
      if (last && last.due >= readableAt) last.readableAt = readableAt;
      else {
        const earliest = last ? last.due + spacingMs : readableAt;
        planned.push({ due: Math.max(readableAt + gatherMs, earliest), readableAt });
      }
    },
    began: (at) => {
      begunAt = at;
      planned = planned.filter(({ readableAt }) => readableAt > at);
    },
    next: () => (planned[0] ? Math.max(planned[0].due, begunAt + spacingMs) : null),
  };
}

/** Asks for a run whenever the plan has one due. */
export function waker(times: WakeTimes, run: () => void): { wake(): void; began(): void } {
  const plan = wakePlan(times);
  let timer: NodeJS.Timeout | undefined;
  const tell = (what: 'announced' | 'began'): void => {
    plan[what](performance.now());
    clearTimeout(timer);
    const next = plan.next();
    // A timer may fire a moment early, and a run before its time would be followed by another.
    if (next !== null) timer = setTimeout(run, Math.ceil(next - performance.now()) + 1).unref();
  };
  return { wake: () => tell('announced'), began: () => tell('began') };
}
