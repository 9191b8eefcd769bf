import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What variables give once they are read. */
export type Values<Variables extends Readonly<Record<string, z.ZodType>>> = {
  readonly [Name in keyof Variables]: z.output<Variables[Name]>;
};

/** Decimal digits, as a number in the bounds. */
export function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => least <= value && value <= most, message);
}

export function onOrOff() {
  return z.enum(['on', 'off'], 'must be on or off');
}

/** The address of another service; empty for none. */
export function webAddress() {
  return z
    .string()
    .default('')
    .refine(
      (url) => url === '' || (/^https?:/.test(url) && URL.canParse(url)),
      'must be an http or https address',
    );
}

/** The first line of the file it names, empty for none: containers hand out passwords that way. */
export function secretFile() {
  return z.string().default('').transform(readFirstLine);
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Whether a host is an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

function readFirstLine(path: string, context: z.RefinementCtx): string {
  try {
    return path === '' ? '' : (/.*/.exec(readFileSync(path, 'utf8'))?.[0].trim() ?? '');
  } catch {
    context.addIssue({ code: 'custom', message: 'must name a file that can be read' });
    return z.NEVER;
  }
}
