import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { TokenSettings } from './auth/token-settings.ts';
import { type DatabaseSettings, databaseVariables, toDatabaseSettings } from './config/database-variables.ts';
import { fetchVariables, toFetchSettings } from './config/fetch-variables.ts';
import { headerNames } from './config/header-names.ts';
import { isLlmComplete, llmVariables, toLlmSettings } from './config/llm-variables.ts';
import { nearestSetting } from './config/nearest-setting.ts';
import { areTokensComplete, tokenVariables, toTokenSettings } from './config/token-variables.ts';
import { toTraceSettings, traceVariables } from './config/trace-variables.ts';
import { isLoopback, onOrOff, wholeNumber } from './config/variable-kinds.ts';
import type { FetchSettings } from './ingest/fetch/fetch-settings.ts';
import type { LlmSettings } from './llm/llm-settings.ts';
import type { TraceSettings } from './telemetry/trace-settings.ts';

/** How the process runs, read once at its start. */
export interface Config {
  readonly host: string;
  /** Whether the host is an address that only this machine can reach. */
  readonly isLoopback: boolean;
  readonly port: number;
  readonly database: DatabaseSettings;
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
  /** Issuer of accepted JWTs; null when none are accepted. */
  readonly tokens: TokenSettings | null;
  /** Origins that may use the server, in addition to its own; exact match. */
  readonly origins: readonly string[];
  /** The request headers that those pages may set. */
  readonly allowedHeaders: readonly string[];
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
    isLoopback: isLoopback(values.STANDPOINT_HOST),
    port: values.STANDPOINT_PORT,
    database: toDatabaseSettings(values, isSet('DATABASE_URL')),
    maxTextLength: values.STANDPOINT_MAX_TEXT_LENGTH,
    fetch: toFetchSettings(values.STANDPOINT_FETCH, environment),
    samples: values.STANDPOINT_SAMPLES === 'on',
    workers: values.STANDPOINT_WORKERS,
    llm: toLlmSettings(values),
    logLevel: values.STANDPOINT_LOG_LEVEL,
    slowMs: values.STANDPOINT_LOG_SLOW_MS,
    drainMs: values.STANDPOINT_DRAIN_MS,
    traces: toTraceSettings(values),
    tokens: toTokenSettings(values),
    origins: values.STANDPOINT_ORIGINS,
    allowedHeaders: values.STANDPOINT_CORS_HEADERS,
    introspection: values.STANDPOINT_INTROSPECTION === 'on',
    suggestions: makesSuggestions(values.STANDPOINT_SUGGESTIONS, values.STANDPOINT_HOST),
    persistedOnly: values.STANDPOINT_OPERATIONS === 'persisted',
    maxCost: values.STANDPOINT_MAX_COST,
    rate: values.STANDPOINT_RATE,
    maxStreams: values.STANDPOINT_MAX_STREAMS,
    maxStreamsPerKey: values.STANDPOINT_MAX_STREAMS_PER_KEY,
  };
}

/** Takes the variables of a file `.env` in the working folder, but for those that the environment has already. */
export function loadSettingsFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** Names the variables of the environment that look like settings and are none, a line each. */
export function findUnknownSettings(environment: Environment = process.env): readonly string[] {
  const known = Object.keys(variables.shape);
  return Object.keys(environment)
    .filter((name) => name.startsWith('STANDPOINT_') && !known.includes(name))
    .map((name) => {
      const nearest = nearestSetting(name, known);
      return `Ignoring ${name}: there is no such setting${nearest ? `; did you mean ${nearest}?` : ''}`;
    });
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
    return { name, value: value.replace(PASSWORD, '***'), isDefault: !given[name] };
  });
}

/** In an address: before the host, or as a parameter. */
const PASSWORD = /(?<=:\/\/[^/@:]*:)[^/@]*(?=@)|(?<=[?&]\w*password=)[^&]*/g;

/** Settings whose whole value is a password. */
const SECRETS: ReadonlySet<string> = new Set(['STANDPOINT_LLM_API_KEY', 'OTEL_EXPORTER_OTLP_HEADERS']);

function show(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return 'path' in value ? `file:${value.path}` : String(value);
}

type Environment = Readonly<Record<string, string | undefined>>;

const settings = z.object({
  STANDPOINT_HOST: z
    .string()
    .default('127.0.0.1')
    .transform((host) => host.replace(/^\[|\]$/g, '')),
  STANDPOINT_PORT: wholeNumber(0, 65_535).default(4000),
  ...databaseVariables,
  STANDPOINT_MAX_TEXT_LENGTH: wholeNumber(1, 2_000_000).default(1_000_000),
  ...fetchVariables,
  STANDPOINT_SAMPLES: onOrOff().default('on'),
  STANDPOINT_WORKERS: wholeNumber(0, 64).default(1),
  ...llmVariables,
  STANDPOINT_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  STANDPOINT_LOG_SLOW_MS: wholeNumber(0, 3_600_000).default(1_000),
  STANDPOINT_DRAIN_MS: wholeNumber(0, 120_000).default(0),
  ...traceVariables,
  ...tokenVariables,
  STANDPOINT_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be exact origins such as https://example.org, separated by commas',
    ),
  STANDPOINT_CORS_HEADERS: headerNames(),
  STANDPOINT_INTROSPECTION: onOrOff().default('on'),
  STANDPOINT_SUGGESTIONS: z.enum(['auto', 'on', 'off'], 'must be auto, on or off').default('auto'),
  STANDPOINT_OPERATIONS: z.enum(['any', 'persisted'], 'must be any or persisted').default('any'),
  STANDPOINT_MAX_COST: wholeNumber(100, 10_000_000).default(50_000),
  STANDPOINT_RATE: wholeNumber(0, 100_000_000).default(200_000),
  STANDPOINT_MAX_STREAMS: wholeNumber(0, 10_000).default(8_000),
  STANDPOINT_MAX_STREAMS_PER_KEY: wholeNumber(0, 10_000).default(1_000),
});

const variables = settings
  .refine(isLlmComplete, {
    path: ['STANDPOINT_LLM_MODEL'],
    message: 'must be set where STANDPOINT_LLM_URL is, and only there',
  })
  .refine(areTokensComplete, {
    path: ['STANDPOINT_JWT_ISSUER'],
    message: 'must be set together with STANDPOINT_JWT_AUDIENCE and STANDPOINT_JWT_JWKS_URL',
  });

function makesSuggestions(setting: 'auto' | 'on' | 'off', host: string): boolean {
  return setting === 'auto' ? isLoopback(host) : setting === 'on';
}

function isOrigin(text: string): boolean {
  return !text.includes('*') && URL.canParse(text) && new URL(text).origin === text;
}

function withoutUnset(overrides: ConfigOverrides): Environment {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
}

function describe({ issues }: z.ZodError): string {
  const lines = issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  return ['Cannot start with this configuration:', ...lines].join('\n');
}
