import { AbortError, NetworkError, type SdkFailure, TimeoutError, UsageError } from './errors.ts';

/** A limit of time that can be lifted: `AbortSignal.timeout` would linger after every call. */
export interface Timer {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  readonly milliseconds: number;
  /** On the clock of `performance.now()`. */
  readonly endsAt: number;
  stop(): void;
}

/** What can end work early: signals and timers. */
export interface Deadlines {
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
  /** The limits of time that hold, the widest first. */
  readonly timers: readonly Timer[];
}

/** Runs a piece of work until it ends or a bound is reached, and gives what went wrong as a value. */
export async function withDeadline<Result>(
  deadlines: Deadlines,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | SdkFailure> {
  const timers = deadlines.timers.map((timer) => timer.signal);
  const signal = AbortSignal.any(deadlines.signal ? [deadlines.signal, ...timers] : timers);
  const aborted = listenForAbort(signal);
  try {
    signal.throwIfAborted();
    // Raced, for a `fetch` of the caller's may not heed its signal.
    return await Promise.race([run(signal), aborted.promise]);
  } catch (cause) {
    return toSdkFailure(deadlines, cause);
  } finally {
    aborted.removeListener();
  }
}

/** Starts a limit of time. */
export function startTimer(milliseconds: number): Timer {
  const controller = new AbortController();
  const timeout = setTimeout(() => controller.abort(), milliseconds);
  return {
    signal: controller.signal,
    milliseconds,
    endsAt: performance.now() + milliseconds,
    stop: () => clearTimeout(timeout),
  };
}

/** Waits, and throws what ends the wait before its time. */
export async function delay(deadlines: Deadlines, milliseconds: number): Promise<void> {
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const sleep = () =>
    new Promise<undefined>((resolve) => {
      timeout = setTimeout(resolve, milliseconds, undefined);
    });
  const failure = await withDeadline(deadlines, sleep);
  // An interrupted sleep would keep the process alive to its end.
  clearTimeout(timeout);
  if (failure) throw failure;
}

/** A promise that rejects on abortion. A combined signal that is listened to would live as long as the caller's. */
function listenForAbort(signal: AbortSignal): {
  readonly promise: Promise<never>;
  readonly removeListener: () => void;
} {
  let removeListener = () => {};
  const promise = new Promise<never>((_, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    removeListener = () => signal.removeEventListener('abort', abort);
  });
  return { promise, removeListener };
}

function toSdkFailure({ signal, timers }: Deadlines, cause: unknown): SdkFailure {
  if (signal?.aborted)
    return new AbortError('Cannot finish the call: it was aborted', { cause: signal.reason });
  const over = timers.find((timer) => timer.signal.aborted);
  if (over) {
    const message = `Cannot get an answer: none came within ${over.milliseconds} ms`;
    return new TimeoutError(message, { retryable: true });
  }
  if (cause instanceof UsageError) return cause;
  return new NetworkError('Cannot get an answer: the connection failed', { cause, retryable: true });
}
