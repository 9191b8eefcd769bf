/** Tells a collector what the process does, in spans. Without one nothing is told, and nothing of this is loaded. */
export interface Tracer {
  /** Begins a span below the one that is under way here, if any; below a caller's; or, with null, a trace of its own. */
  start(name: string, origin?: TraceParent | null): TraceSpan;
  /** Exports pending spans, for 2 s at most. */
  close(): Promise<void>;
}

/** The caller's place in a trace of its own [W3C Trace Context]. */
export interface TraceParent {
  readonly traceparent: string | undefined;
}

/** Names, kinds, numbers: never a text, a variable or a header. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface TraceSpan {
  /** Tells the trace from all others, in logs too. */
  readonly traceId: string;
  /** Whatever `work` begins, now and later, is below this span. */
  run<Result>(work: () => Result): Result;
  end(outcome: SpanOutcome): void;
}

export interface SpanOutcome {
  /** A better name, when it is only known at the end. */
  readonly name?: string;
  readonly attributes?: Attributes;
  readonly hasFailed: boolean;
}

/** Wraps jobs, each in a trace of its own: a job is independent of the request that created it. */
export function traceJobs(tracer: Tracer): <Result>(work: () => Result) => Result {
  return (work) => runInSpan(tracer.start('extraction job', null), work);
}

/** Runs `work` in a span of its own, which ends when `work` is done. */
export function withSpan<Result>(tracer: Tracer, name: string, work: () => Result): Result {
  return runInSpan(tracer.start(name), work);
}

function runInSpan<Result>(span: TraceSpan, work: () => Result): Result {
  try {
    const result = span.run(work);
    if (result instanceof Promise) {
      result.then(
        () => span.end({ hasFailed: false }),
        () => span.end({ hasFailed: true }),
      );
    } else span.end({ hasFailed: false });
    return result;
  } catch (error) {
    span.end({ hasFailed: true });
    throw error;
  }
}
