import { z } from 'zod';
import type { FetchSettings, ProxyVariables } from '../ingest/fetch/fetch-settings.ts';

export const fetchVariables = {
  STANDPOINT_FETCH: z
    .string()
    .default('off')
    .refine(
      (value) => toFetchSettings(value)?.hosts?.every(isHost) ?? true,
      'must be on, off, or exact hosts such as example.org or example.org:8080, separated by commas',
    ),
};

export function toFetchSettings(value: string, environment: Environment = {}): FetchSettings | null {
  if (value === 'off') return null;
  const proxy = readProxyVariables(environment);
  const hosts = value === 'on' ? null : value.toLowerCase().split(/[\s,]+/);
  return proxy ? { hosts, proxy } : { hosts };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables by which other programs find a proxy too; null when none names one. */
function readProxyVariables(environment: Environment): ProxyVariables | null {
  const given = Object.entries(environment).filter(
    (entry): entry is [string, string] => /^(?:https?|no)_proxy$/i.test(entry[0]) && Boolean(entry[1]),
  );
  return given.some(([name]) => /^http/i.test(name)) ? Object.fromEntries(given) : null;
}

/** A name as an address has it, with its port unless that is the usual one of http or https. */
function isHost(text: string): boolean {
  const isSame = (scheme: string) =>
    URL.canParse(`${scheme}://${text}`) && new URL(`${scheme}://${text}`).host === text;
  return isSame('http') && isSame('https') && /^([a-z0-9-]+\.)*[a-z0-9-]*[a-z][a-z0-9-]*(:\d+)?$/.test(text);
}
