import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { effectiveSettings, readConfig } from '../../server/config.ts';
import { temporaryFolder } from '../helpers/dialects.ts';

it('runs on loopback with a file and samples when nothing is set', () => {
  expect(readConfig({}, {})).toEqual({
    host: '127.0.0.1',
    isLoopback: true,
    port: 4000,
    database: { dialect: 'sqlite', path: './data/standpoint.db' },
    maxTextLength: 1_000_000,
    fetch: null,
    samples: true,
    workers: 1,
    llm: null,
    logLevel: 'info',
    slowMs: 1_000,
    drainMs: 0,
    traces: null,
    tokens: null,
    origins: [],
    allowedHeaders: expect.arrayContaining(['Authorization', 'Content-Type', 'Last-Event-ID']),
    introspection: true,
    suggestions: true,
    persistedOnly: false,
    maxCost: 50_000,
    rate: 200_000,
    maxStreams: 8_000,
    maxStreamsPerKey: 1_000,
  });
});

it('reads every variable, and an override before the environment', () => {
  const environment = {
    STANDPOINT_HOST: '::1',
    STANDPOINT_PORT: '1',
    DATABASE_URL: 'file:///srv/record.db',
    STANDPOINT_MAX_TEXT_LENGTH: '5000',
    STANDPOINT_FETCH: 'example.org, News.example.org:8080',
    STANDPOINT_SAMPLES: 'off',
    STANDPOINT_WORKERS: '4',
    STANDPOINT_LLM_URL: 'https://llm.example.org/v1',
    STANDPOINT_LLM_MODEL: 'small',
    STANDPOINT_LLM_API_KEY: 'sk-1',
    STANDPOINT_LLM_CONCURRENCY: '3',
    STANDPOINT_LLM_TIMEOUT_MS: '5000',
    STANDPOINT_LLM_MAX_TOKENS: '9000',
    STANDPOINT_LOG_LEVEL: 'debug',
    STANDPOINT_LOG_SLOW_MS: '0',
    STANDPOINT_DRAIN_MS: '5000',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
    OTEL_EXPORTER_OTLP_HEADERS: 'x-token=a=b, x-team=news',
    OTEL_SERVICE_NAME: 'record',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
    STANDPOINT_JWT_ISSUER: 'https://login.example.org',
    STANDPOINT_JWT_AUDIENCE: 'standpoint',
    STANDPOINT_JWT_JWKS_URL: 'https://login.example.org/keys',
    STANDPOINT_JWT_ROLE_CLAIM: 'realm.groups',
    STANDPOINT_JWT_ROLES: 'a=b=editor, ops = admin',
    https_proxy: 'http://proxy.example.org:3128',
    NO_PROXY: 'localhost',
    STANDPOINT_ORIGINS: 'https://example.org, http://localhost:3000',
    STANDPOINT_CORS_HEADERS: 'Authorization, X-Team',
    STANDPOINT_INTROSPECTION: 'off',
    STANDPOINT_SUGGESTIONS: 'on',
    STANDPOINT_OPERATIONS: 'persisted',
    STANDPOINT_MAX_COST: '1000',
    STANDPOINT_RATE: '0',
    STANDPOINT_MAX_STREAMS: '20',
    STANDPOINT_MAX_STREAMS_PER_KEY: '2',
  };
  expect(readConfig({ STANDPOINT_PORT: '0', STANDPOINT_HOST: undefined }, environment)).toEqual({
    host: '::1',
    isLoopback: true,
    port: 0,
    database: { dialect: 'sqlite', path: '/srv/record.db' },
    maxTextLength: 5000,
    fetch: {
      hosts: ['example.org', 'news.example.org:8080'],
      proxy: { https_proxy: 'http://proxy.example.org:3128', NO_PROXY: 'localhost' },
    },
    samples: false,
    workers: 4,
    llm: {
      url: 'https://llm.example.org/v1',
      model: 'small',
      apiKey: 'sk-1',
      concurrency: 3,
      timeoutMs: 5000,
      maxTokens: 9000,
    },
    logLevel: 'debug',
    slowMs: 0,
    drainMs: 5_000,
    traces: {
      url: 'http://localhost:4318',
      headers: { 'x-token': 'a=b', 'x-team': 'news' },
      serviceName: 'record',
      ratio: 0.25,
    },
    tokens: {
      issuer: 'https://login.example.org',
      audience: 'standpoint',
      jwksUrl: 'https://login.example.org/keys',
      roleClaimName: 'realm.groups',
      roles: { 'a=b': 'editor', ops: 'admin' },
    },
    origins: ['https://example.org', 'http://localhost:3000'],
    allowedHeaders: ['Authorization', 'X-Team'],
    introspection: false,
    suggestions: true,
    persistedOnly: true,
    maxCost: 1000,
    rate: 0,
    maxStreams: 20,
    maxStreamsPerKey: 2,
  });
});

it('takes the key of a language model from a file, without its line end', () => {
  const file = join(temporaryFolder(), 'key');
  writeFileSync(file, 'sk-2\n');
  const environment = {
    STANDPOINT_LLM_URL: 'http://localhost:8000/v1',
    STANDPOINT_LLM_MODEL: 'small',
    STANDPOINT_LLM_API_KEY_FILE: file,
  };
  expect(readConfig({}, environment).llm).toMatchObject({ apiKey: 'sk-2' });
});

it('takes the address of the database from a file, unless it is given itself', () => {
  const file = join(temporaryFolder(), 'url');
  writeFileSync(file, 'postgres://ada:secret@db.example.org/record\n');
  const environment = { DATABASE_URL_FILE: file };
  expect(readConfig({}, environment).database).toMatchObject({ url: expect.stringContaining('ada:secret') });
  expect(readConfig({ DATABASE_URL: 'file:a.db' }, environment).database).toMatchObject({ path: 'a.db' });
  expect(JSON.stringify(effectiveSettings({}, environment))).not.toContain('secret');
});

it.each(['STANDPOINT_LLM_URL', 'STANDPOINT_LLM_MODEL'])('refuses %s alone', (name) => {
  const message = messageOf({ [name]: 'http://localhost:8000/v1' });
  expect(message).toMatch(/STANDPOINT_LLM_MODEL must be set where STANDPOINT_LLM_URL is, and only there/);
});

it('shows the settings without what is secret in them', () => {
  const secrets = { STANDPOINT_LLM_API_KEY: 'sk-3', OTEL_EXPORTER_OTLP_HEADERS: 'x-token=sk-3' };
  const shown = effectiveSettings({}, secrets);
  expect(JSON.stringify(shown)).not.toContain('sk-3');
  expect(shown).toContainEqual({ name: 'STANDPOINT_LLM_API_KEY', value: '***', isDefault: false });
});

it.each(['ada:secret@localhost/record', 'localhost/record?user=ada&password=secret&ssl=true'])(
  'shows an address of a database without the password in %s',
  (place) => {
    const shown = effectiveSettings({ DATABASE_URL: `postgres://${place}` }, {});
    const value = `postgres://${place.replace('secret', '***')}`;
    expect(shown).toContainEqual({ name: 'DATABASE_URL', value, isDefault: false });
  },
);

it('shows nothing for a setting that is not set and has no default', () => {
  for (const name of ['DATABASE_URL_FILE', 'STANDPOINT_LLM_URL', 'STANDPOINT_ORIGINS'])
    expect(effectiveSettings({}, {})).toContainEqual({ name, value: '', isDefault: true });
});

it.each(['STANDPOINT_JWT_ISSUER', 'STANDPOINT_JWT_AUDIENCE', 'STANDPOINT_JWT_JWKS_URL'])(
  'takes tokens only with their issuer, audience and keys: not without %s',
  (missing) => {
    const whole = {
      STANDPOINT_JWT_ISSUER: 'https://login.example.org',
      STANDPOINT_JWT_AUDIENCE: 'standpoint',
      STANDPOINT_JWT_JWKS_URL: 'http://127.0.0.1:8080/keys',
    };
    expect(readConfig({}, whole).tokens).not.toBeNull();
    expect(messageOf({ ...whole, [missing]: '' })).toMatch(/STANDPOINT_JWT_ISSUER must be set together/);
  },
);

it('fetches from anywhere when told to, and from nowhere otherwise', () => {
  expect(readConfig({}, { STANDPOINT_FETCH: 'on' }).fetch).toEqual({ hosts: null });
  expect(readConfig({}, { STANDPOINT_FETCH: 'off' }).fetch).toBeNull();
});

it.each([
  '127.0.0.1',
  '[::1]',
  '0x7f.1',
  '*.example.org',
  'https://example.org',
  'example.org/a',
  'example.org:443',
  'ada@example.org',
  'true,',
])('refuses %s as a host to fetch from', (value) => {
  expect(messageOf({ STANDPOINT_FETCH: value })).toMatch(/STANDPOINT_FETCH must be on, off, or exact hosts/);
});

it.each(['http://10.0.0.1/keys', 'http://127.0.0.1.example.org/keys', 'ftp://127.0.0.1/keys', 'keys'])(
  'refuses %s as the address of keys: an attacker in between could replace them',
  (url) => {
    expect(messageOf({ STANDPOINT_JWT_JWKS_URL: url })).toMatch(/STANDPOINT_JWT_JWKS_URL must be an https/);
  },
);

it('takes an empty variable as not set', () => {
  expect(readConfig({}, { STANDPOINT_PORT: '' }).port).toBe(4000);
});

it('keeps a database in memory', () => {
  const { database } = readConfig({}, { DATABASE_URL: 'file::memory:' });
  expect(database).toEqual({ dialect: 'sqlite', path: ':memory:' });
});

it.each(['postgres://ada:secret@db.example.org:5432/record?sslmode=require', 'postgresql:///record'])(
  'keeps a database in Postgres at %s',
  (url) => {
    expect(readConfig({}, { DATABASE_URL: url }).database).toEqual({
      dialect: 'postgres',
      url,
      connections: 10,
    });
  },
);

it('reads queries from a replica only where the record is in Postgres', () => {
  const replicaUrl = 'postgres://ada:secret@replica/record';
  const file = join(temporaryFolder(), 'replica');
  writeFileSync(file, `${replicaUrl}\n`);
  const url = 'postgres://ada:secret@db/record';
  const postgres = { DATABASE_URL: url, DATABASE_CONNECTIONS: '4' };
  const database = { dialect: 'postgres', url, connections: 4, replicaUrl };
  expect(readConfig({}, { ...postgres, DATABASE_REPLICA_URL: replicaUrl }).database).toEqual(database);
  expect(readConfig({}, { ...postgres, DATABASE_REPLICA_URL_FILE: file }).database).toEqual(database);
  expect(readConfig({}, { DATABASE_REPLICA_URL: replicaUrl }).database.dialect).toBe('sqlite');
  expect(() => readConfig({}, { ...postgres, DATABASE_REPLICA_URL: 'file:./copy.db' })).toThrow(
    /DATABASE_REPLICA_URL must be postgres/,
  );
  const shown = effectiveSettings({}, { DATABASE_REPLICA_URL: replicaUrl });
  expect(JSON.stringify(shown)).not.toContain('secret');
});

it.each(['postgres://ada:secret@localhost', 'postgres://ada:secret@local host/record', 'file:'])(
  'refuses %s as the address of a database, without repeating it',
  (url) => {
    expect(messageOf({ DATABASE_URL: url })).toMatch(/DATABASE_URL must be file:/);
    expect(messageOf({ DATABASE_URL: url })).not.toContain('secret');
  },
);

it('lists every bad variable in one error', () => {
  const environment = {
    STANDPOINT_HOST: '127.0.0.1',
    STANDPOINT_PORT: '70000',
    DATABASE_URL: 'mysql://localhost/standpoint',
    DATABASE_URL_FILE: '/nowhere/url',
    STANDPOINT_MAX_TEXT_LENGTH: '-1',
    STANDPOINT_FETCH: '*.example.org',
    STANDPOINT_SAMPLES: 'maybe',
    STANDPOINT_WORKERS: 'many',
    STANDPOINT_LLM_URL: 'llm.example.org',
    STANDPOINT_LLM_API_KEY_FILE: '/nowhere/key',
    STANDPOINT_LLM_CONCURRENCY: '0',
    STANDPOINT_LLM_TIMEOUT_MS: '1',
    STANDPOINT_LLM_MAX_TOKENS: '1',
    STANDPOINT_LOG_LEVEL: 'loud',
    STANDPOINT_LOG_SLOW_MS: '-1',
    STANDPOINT_DRAIN_MS: 'long',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
    OTEL_EXPORTER_OTLP_HEADERS: 'token',
    OTEL_TRACES_SAMPLER_ARG: '2',
    STANDPOINT_JWT_JWKS_URL: 'http://login.example.org/keys',
    STANDPOINT_JWT_ROLES: 'ops=owner',
    STANDPOINT_ORIGINS: 'https://example.org/page',
    STANDPOINT_CORS_HEADERS: 'X-Team: a',
    STANDPOINT_INTROSPECTION: 'yes',
    STANDPOINT_SUGGESTIONS: 'no',
    STANDPOINT_OPERATIONS: 'some',
    STANDPOINT_MAX_COST: '1',
    STANDPOINT_RATE: '-1',
    STANDPOINT_MAX_STREAMS: 'all',
    STANDPOINT_MAX_STREAMS_PER_KEY: '20000',
  };
  const lines = messageOf(environment).split('\n');
  expect(lines[0]).toBe('Cannot start with this configuration:');
  expect(lines.slice(1).map((line) => line.trim().split(' ')[0])).toEqual(Object.keys(environment).slice(1));
});

it('makes suggestions by itself only while the host is one that only this machine can reach', () => {
  const isOn = (environment: Record<string, string>) => readConfig({}, environment).suggestions;
  expect(isOn({ STANDPOINT_HOST: '0.0.0.0' })).toBe(false);
  expect(isOn({ STANDPOINT_HOST: '0.0.0.0', STANDPOINT_SUGGESTIONS: 'on' })).toBe(true);
  expect(isOn({ STANDPOINT_SUGGESTIONS: 'off' })).toBe(false);
});

it.each(['*', 'null', 'https://*.example.org', 'https://example.org/', 'example.org'])(
  'refuses %s as an origin: pages are let in by their exact origin',
  (origin) => {
    expect(messageOf({ STANDPOINT_ORIGINS: origin })).toMatch(/STANDPOINT_ORIGINS must be exact origins/);
  },
);

it.each(['0.0.0.0', '::', '192.168.1.4', 'example.org', '127.0.0.1.example.org'])(
  'knows that others can reach %s',
  (host) => {
    expect(readConfig({}, { STANDPOINT_HOST: host }).isLoopback).toBe(false);
  },
);

it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])(
  'knows that only this machine can reach %s',
  (host) => {
    expect(readConfig({}, { STANDPOINT_HOST: host }).isLoopback).toBe(true);
  },
);

function messageOf(environment: Record<string, string>): string {
  try {
    readConfig({}, environment);
  } catch (error) {
    if (error instanceof Error && error.name === 'ConfigError') return error.message;
  }
  throw new Error('Cannot find a ConfigError: the configuration was taken');
}
