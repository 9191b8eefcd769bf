import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isRole } from './auth/role.ts';
import type { TokenSettings } from './auth/token-settings.ts';
import type { FetchSettings } from './ingest/fetch/fetch-settings.ts';
import type { LlmSettings } from './llm/llm-settings.ts';
import type { TraceSettings } from './telemetry/trace-settings.ts';

/** How the process runs, read once at its start. */
export interface Config {
  readonly host: string;
  /** Whether the host is an address that only this machine can reach. */
  readonly isLoopback: boolean;
  readonly port: number;
  readonly database:
    | { readonly dialect: 'sqlite'; readonly path: string }
    | {
        readonly dialect: 'postgres';
        readonly url: string;
        /** The most connections that read. */
        readonly connections: number;
        /** A standby that answers queries too. */
        readonly replicaUrl?: string;
      };
  /** The longest text taken, in UTF-16 code units. */
  readonly maxTextLength: number;
  /** Which pages may be fetched by their address; null for none. */
  readonly fetch: FetchSettings | null;
  /** Whether a new database is filled with the briefings of `samples/`. */
  readonly samples: boolean;
  /** How many texts the process extracts at once; 0 leaves all to others. */
  readonly workers: number;
  /** The language model that extracts; null when the rules do. */
  readonly llm: LlmSettings | null;
  readonly logLevel: LogLevel;
  /** A request that takes so many milliseconds is logged at `info`; every other at `debug`. */
  readonly slowMs: number;
  /** How long a server that is told to stop still takes requests, in milliseconds, so that others learn of it. */
  readonly drainMs: number;
  /** Where traces are sent; null when none are. */
  readonly traces: TraceSettings | null;
  /** Whose signed tokens are taken besides keys; null when none are. */
  readonly tokens: TokenSettings | null;
  /** The exact origins whose pages may use the server, besides its own. */
  readonly origins: readonly string[];
  /** Whether the schema may be asked for, and GraphiQL is served. */
  readonly introspection: boolean;
  /** Whether an unknown name in a query is answered with those that are like it. */
  readonly suggestions: boolean;
  /** Whether nothing but the operations of the SDK is run. */
  readonly persistedOnly: boolean;
  /** The most objects that one answer may hold. */
  readonly maxCost: number;
  /** The objects that a key may ask for in a second, over time; 0 counts nothing. */
  readonly rate: number;
  /** The most subscriptions at once. */
  readonly maxStreams: number;
  /** The most subscriptions at once of one key, or of one bearer of tokens. */
  readonly maxStreamsPerKey: number;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment, or an option of the command line, has values Standpoint cannot run with; one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Variables that a caller sets, under the names of the environment; they go before it. */
export type ConfigOverrides = { readonly [Variable in keyof z.input<typeof variables>]?: string | undefined };

/**
 * Reads the configuration from the environment.
 *
 * @throws {ConfigError} listing every bad variable.
 */
export function readConfig(overrides: ConfigOverrides = {}, environment: Environment = process.env): Config {
  const given = Object.entries({ ...environment, ...withoutUnset(overrides) });
  const result = variables.safeParse(Object.fromEntries(given.filter(([, value]) => value !== '')));
  if (!result.success) throw new ConfigError(describe(result.error));
  const values = result.data;
  const isSet = (variable: string) => given.some(([name, value]) => name === variable && value);
  return {
    host: values.STANDPOINT_HOST,
    isLoopback: LOOPBACK.test(values.STANDPOINT_HOST),
    port: values.STANDPOINT_PORT,
    database: toDatabase(
      isSet('DATABASE_URL') ? values.DATABASE_URL : (values.DATABASE_URL_FILE ?? values.DATABASE_URL),
      values,
    ),
    maxTextLength: values.STANDPOINT_MAX_TEXT_LENGTH,
    fetch: toFetchSettings(values.STANDPOINT_FETCH),
    samples: values.STANDPOINT_SAMPLES === 'on',
    workers: values.STANDPOINT_WORKERS,
    llm: toLlmSettings(values),
    logLevel: values.STANDPOINT_LOG_LEVEL,
    slowMs: values.STANDPOINT_LOG_SLOW_MS,
    drainMs: values.STANDPOINT_DRAIN_MS,
    traces: toTraceSettings(values),
    tokens: toTokenSettings(values),
    origins: values.STANDPOINT_ORIGINS,
    introspection: values.STANDPOINT_INTROSPECTION === 'on',
    suggestions: values.STANDPOINT_SUGGESTIONS === 'on',
    persistedOnly: values.STANDPOINT_OPERATIONS === 'persisted',
    maxCost: values.STANDPOINT_MAX_COST,
    rate: values.STANDPOINT_RATE,
    maxStreams: values.STANDPOINT_MAX_STREAMS,
    maxStreamsPerKey: values.STANDPOINT_MAX_STREAMS_PER_KEY,
  };
}

/** A setting as it holds, fit to be shown. */
export interface EffectiveSetting {
  readonly name: string;
  readonly value: string;
  readonly isDefault: boolean;
}

/** Lists every setting as it holds. Passwords are replaced by `***`. */
export function effectiveSettings(
  overrides: ConfigOverrides = {},
  environment: Environment = process.env,
): readonly EffectiveSetting[] {
  const given: Environment = { ...environment, ...withoutUnset(overrides) };
  return Object.entries(variables.shape).map(([name, variable]) => {
    const value = !given[name] ? show(variable.parse(undefined)) : SECRETS.has(name) ? '***' : given[name];
    return { name, value: value.replace(/(:\/\/[^/@:]*):[^/@]*@/, '$1:***@'), isDefault: !given[name] };
  });
}

/** Settings whose whole value is a password. */
const SECRETS: ReadonlySet<string> = new Set(['STANDPOINT_LLM_API_KEY', 'OTEL_EXPORTER_OTLP_HEADERS']);

function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return 'path' in value ? `file:${value.path}` : String(value);
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const REPLICA_FORM = 'must be postgres://<user>:<password>@<host>/<database>';

const settings = z.object({
  STANDPOINT_HOST: z
    .string()
    .default('127.0.0.1')
    .transform((host) => host.replace(/^\[|\]$/g, '')),
  STANDPOINT_PORT: wholeNumber(0, 65_535).default(4000),
  DATABASE_URL: z.string().default('file:./data/standpoint.db').transform(toPlace),
  DATABASE_URL_FILE: z
    .string()
    .default('')
    .transform(readSecret)
    .transform((url, context) => (url === '' ? null : toPlace(url, context))),
  DATABASE_REPLICA_URL: z.string().default('').refine(isReplica, REPLICA_FORM),
  DATABASE_REPLICA_URL_FILE: z.string().default('').transform(readSecret).refine(isReplica, REPLICA_FORM),
  DATABASE_CONNECTIONS: wholeNumber(1, 500).default(10),
  STANDPOINT_MAX_TEXT_LENGTH: wholeNumber(1, 2_000_000).default(1_000_000),
  STANDPOINT_FETCH: z
    .string()
    .default('off')
    .refine(
      (value) => toFetchSettings(value)?.hosts?.every(isHost) ?? true,
      'must be on, off, or exact hosts such as example.org or example.org:8080, separated by commas',
    ),
  STANDPOINT_SAMPLES: z.enum(['on', 'off'], 'must be on or off').default('on'),
  STANDPOINT_WORKERS: wholeNumber(0, 64).default(1),
  STANDPOINT_LLM_URL: z
    .string()
    .default('')
    .refine(
      (url) => url === '' || (/^https?:/.test(url) && URL.canParse(url)),
      'must be an http or https address',
    ),
  STANDPOINT_LLM_MODEL: z.string().default(''),
  STANDPOINT_LLM_API_KEY: z.string().default(''),
  STANDPOINT_LLM_API_KEY_FILE: z.string().default('').transform(readSecret),
  STANDPOINT_LLM_CONCURRENCY: wholeNumber(1, 64).default(2),
  STANDPOINT_LLM_TIMEOUT_MS: wholeNumber(1_000, 900_000).default(120_000),
  STANDPOINT_LLM_MAX_TOKENS: wholeNumber(1_000, 10_000_000).default(60_000),
  STANDPOINT_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  STANDPOINT_LOG_SLOW_MS: wholeNumber(0, 3_600_000).default(1_000),
  STANDPOINT_DRAIN_MS: wholeNumber(0, 120_000).default(0),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .default('')
    .refine(
      (url) => url === '' || (/^https?:/.test(url) && URL.canParse(url)),
      'must be an http or https address',
    ),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((pair) => pair.trim() !== ''))
    .refine(
      (pairs) => pairs.every((pair) => /^\s*[\w-]+\s*=/.test(pair)),
      'must be <name>=<value>, separated by commas',
    ),
  OTEL_SERVICE_NAME: z.string().default('standpoint'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .default('1')
    .refine((ratio) => /^(0|1|0?\.\d+|[01]\.0+)$/.test(ratio), 'must be a number from 0 to 1')
    .transform(Number),
  STANDPOINT_JWT_ISSUER: z.string().default(''),
  STANDPOINT_JWT_AUDIENCE: z.string().default(''),
  STANDPOINT_JWT_JWKS_URL: z
    .string()
    .default('')
    .refine(
      (url) => url === '' || isSafeFromListeners(url),
      'must be an https address, or an http one of this machine',
    ),
  STANDPOINT_JWT_ROLE_CLAIM: z.string().default('role'),
  STANDPOINT_JWT_ROLES: z
    .string()
    .default('reader=reader,editor=editor,admin=admin')
    .refine(
      (list) => list.split(',').every(isRoleRule),
      'must be rules such as newsroom=editor, separated by commas',
    ),
  STANDPOINT_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be exact origins such as https://example.org, separated by commas',
    ),
  STANDPOINT_INTROSPECTION: z.enum(['on', 'off'], 'must be on or off').default('on'),
  STANDPOINT_SUGGESTIONS: z.enum(['on', 'off'], 'must be on or off').default('off'),
  STANDPOINT_OPERATIONS: z.enum(['any', 'persisted'], 'must be any or persisted').default('any'),
  STANDPOINT_MAX_COST: wholeNumber(100, 10_000_000).default(50_000),
  STANDPOINT_RATE: wholeNumber(0, 100_000_000).default(200_000),
  STANDPOINT_MAX_STREAMS: wholeNumber(0, 10_000).default(8_000),
  STANDPOINT_MAX_STREAMS_PER_KEY: wholeNumber(0, 10_000).default(1_000),
});

const variables = settings
  .refine(({ STANDPOINT_LLM_URL: url, STANDPOINT_LLM_MODEL: model }) => (url === '') === (model === ''), {
    path: ['STANDPOINT_LLM_MODEL'],
    message: 'must be set where STANDPOINT_LLM_URL is, and only there',
  })
  .refine((values) => new Set(TOKEN_SETTINGS.map((name) => values[name] === '')).size === 1, {
    path: ['STANDPOINT_JWT_ISSUER'],
    message: 'must be set together with STANDPOINT_JWT_AUDIENCE and STANDPOINT_JWT_JWKS_URL',
  });

/** What tokens cannot be judged without. */
const TOKEN_SETTINGS = [
  'STANDPOINT_JWT_ISSUER',
  'STANDPOINT_JWT_AUDIENCE',
  'STANDPOINT_JWT_JWKS_URL',
] as const;

function toTokenSettings(values: z.output<typeof variables>): TokenSettings | null {
  if (values.STANDPOINT_JWT_ISSUER === '') return null;
  const rules = values.STANDPOINT_JWT_ROLES.split(',').map(readRoleRule);
  return {
    issuer: values.STANDPOINT_JWT_ISSUER,
    audience: values.STANDPOINT_JWT_AUDIENCE,
    jwksUrl: values.STANDPOINT_JWT_JWKS_URL,
    roleClaim: values.STANDPOINT_JWT_ROLE_CLAIM,
    roles: Object.fromEntries(rules.flatMap(({ word, role }) => (isRole(role) ? [[word, role]] : []))),
  };
}

/** A word of the claim, which may hold `=`, and the role that it stands for. */
function readRoleRule(rule: string): { readonly word: string; readonly role: string } {
  const at = rule.lastIndexOf('=');
  return { word: rule.slice(0, at).trim(), role: rule.slice(at + 1).trim() };
}

function isRoleRule(rule: string): boolean {
  const { word, role } = readRoleRule(rule);
  return word !== '' && isRole(role);
}

/** Keys that come over the network in the clear may be another's. */
function isSafeFromListeners(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname.replace(/^\[|\]$/g, '')));
}

/** The rules extract unless both the address and the model are given. */
function toLlmSettings(values: z.output<typeof variables>): LlmSettings | null {
  if (values.STANDPOINT_LLM_URL === '') return null;
  return {
    url: values.STANDPOINT_LLM_URL,
    model: values.STANDPOINT_LLM_MODEL,
    apiKey: values.STANDPOINT_LLM_API_KEY || values.STANDPOINT_LLM_API_KEY_FILE || null,
    concurrency: values.STANDPOINT_LLM_CONCURRENCY,
    timeoutMs: values.STANDPOINT_LLM_TIMEOUT_MS,
    maxTokens: values.STANDPOINT_LLM_MAX_TOKENS,
  };
}

/** Nothing is traced unless there is a collector. */
function toTraceSettings(values: z.output<typeof variables>): TraceSettings | null {
  if (values.OTEL_EXPORTER_OTLP_ENDPOINT === '') return null;
  const headers = values.OTEL_EXPORTER_OTLP_HEADERS.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=').trim()];
  });
  return {
    url: values.OTEL_EXPORTER_OTLP_ENDPOINT,
    headers: Object.fromEntries(headers),
    serviceName: values.OTEL_SERVICE_NAME,
    ratio: values.OTEL_TRACES_SAMPLER_ARG,
  };
}

/** Where a record is kept. */
type Place =
  | { readonly dialect: 'sqlite'; readonly path: string }
  | { readonly dialect: 'postgres'; readonly url: string };

function toPlace(url: string, context: z.RefinementCtx): Place {
  const [, path] = /^file:(?:\/\/(?=\/))?([^?]+)$/.exec(url) ?? [];
  if (path !== undefined) return { dialect: 'sqlite', path };
  if (isPostgres(url)) return { dialect: 'postgres', url };
  // The value may hold a password, so it is not repeated.
  const message = 'must be file:<path>, file::memory: or postgres://<user>:<password>@<host>/<database>';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

/** A replica is of no account to a record in a file, which a command may name beside the settings of a server. */
function toDatabase(place: Place, values: z.output<typeof variables>): Config['database'] {
  if (place.dialect === 'sqlite') return place;
  const replicaUrl = values.DATABASE_REPLICA_URL || values.DATABASE_REPLICA_URL_FILE;
  return { ...place, connections: values.DATABASE_CONNECTIONS, ...(replicaUrl && { replicaUrl }) };
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:\/\/[^/]*\/[^/?]/.test(url) && URL.canParse(url);
}

function isReplica(url: string): boolean {
  return url === '' || isPostgres(url);
}

/** The first line of a file: containers hand out passwords that way. */
function readSecret(path: string, context: z.RefinementCtx): string {
  try {
    return path === '' ? '' : (/.*/.exec(readFileSync(path, 'utf8'))?.[0].trim() ?? '');
  } catch {
    context.addIssue({ code: 'custom', message: 'must name a file that can be read' });
    return z.NEVER;
  }
}

function toFetchSettings(value: string): FetchSettings | null {
  if (value === 'off') return null;
  return { hosts: value === 'on' ? null : value.toLowerCase().split(/[\s,]+/) };
}

/** A name as an address has it, with its port unless that is the usual one of http or https. */
function isHost(text: string): boolean {
  const isSame = (scheme: string) =>
    URL.canParse(`${scheme}://${text}`) && new URL(`${scheme}://${text}`).host === text;
  return isSame('http') && isSame('https') && /^([a-z0-9-]+\.)*[a-z0-9-]*[a-z][a-z0-9-]*(:\d+)?$/.test(text);
}

function isOrigin(text: string): boolean {
  return !text.includes('*') && URL.canParse(text) && new URL(text).origin === text;
}

function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => least <= value && value <= most, message);
}

function withoutUnset(overrides: ConfigOverrides): Environment {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
}

function describe({ issues }: z.ZodError): string {
  const lines = issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  return ['Cannot start with this configuration:', ...lines].join('\n');
}
