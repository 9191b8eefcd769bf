import type { TraceSettings } from './trace-settings.ts';
import type { Tracer } from './tracer.ts';

/** Makes a tracer where there is a collector for it; what traces are made with is loaded only then. */
export async function loadTracer(settings: TraceSettings | null): Promise<Tracer | null> {
  if (!settings) return null;
  const { createTracer } = await import('./create-tracer.ts');
  return createTracer(settings);
}
