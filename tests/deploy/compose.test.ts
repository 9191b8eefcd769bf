import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { effectiveSettings } from '../../server/config.ts';
import { ROOT, readRepositoryFile } from '../helpers/source-files.ts';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly pull_policy?: string;
  readonly user: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly cap_add?: readonly string[];
  readonly privileged?: boolean;
  readonly security_opt: readonly string[];
  readonly mem_limit: string;
  readonly pids_limit: number;
  readonly stop_grace_period?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
}

const {
  services,
  secrets,
}: { services: Record<string, Service>; secrets: Record<string, { file: string }> } = parse(
  readRepositoryFile('deploy/compose.yaml'),
  { merge: true },
);

describe.each(Object.entries(services))('the container %s', (_, service) => {
  it('runs as a user without rights, on a file system it cannot write to', () => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect([service.cap_add, service.privileged]).toEqual([undefined, undefined]);
  });

  it('has a bounded share of the machine, and an image of one version', () => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service.image).toMatch(/:\d+\.\d+(\.\d+)?(-alpine)?$/);
  });

  it('is given secrets as files only', () => {
    for (const [name, value] of Object.entries(service.environment)) {
      expect(value, name).not.toMatch(/:\/\/\S*@/);
      if (/PASSWORD|SECRET|TOKEN|KEY/.test(name)) expect(name).toMatch(/_FILE$/);
      if (name.endsWith('_FILE')) expect(service.secrets).toContain(value.replace('/run/secrets/', ''));
    }
    for (const name of service.secrets ?? []) expect(secrets).toHaveProperty(name);
  });

  it('waits for what it needs until that is well', () => {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect(Object.keys(services)).toContain(name);
      expect(condition).toBe('service_healthy');
    }
  });

  it('is reached from this machine alone', () => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

it('starts two servers that leave extraction to two workers', () => {
  const standpoint = Object.entries(services).filter(([, { image }]) => image.startsWith('standpoint:'));
  expect(standpoint.map(([name]) => name)).toEqual(['server-a', 'server-b', 'worker']);
  expect(services.worker?.deploy?.replicas).toBe(2);
  for (const name of ['server-a', 'server-b'])
    expect(services[name]?.environment).toMatchObject({ STANDPOINT_WORKERS: '0' });
  const settings = new Set(effectiveSettings({}, {}).map(({ name }) => name));
  const set = standpoint.flatMap(([, { environment }]) => Object.keys(environment));
  expect(set.filter((name) => !settings.has(name))).toEqual([]);
});

it('builds their image once and asks no registry for it', () => {
  const standpoint = Object.values(services).filter(({ image }) => image.startsWith('standpoint:'));
  expect(standpoint.map(({ pull_policy }) => pull_policy)).toEqual(['never', 'never', 'never']);
  expect(standpoint.flatMap(({ build }) => build ?? [])).toEqual(['..']);
});

it('takes Postgres for well only when it answers others, not while it makes the database', () => {
  expect(services.postgres?.healthcheck?.test).toContain('--host=127.0.0.1');
});

it('gives the proxy its configuration and the addresses of both servers', () => {
  const { environment = {}, volumes = [] } = services.proxy ?? {};
  const configuration = readRepositoryFile('deploy/haproxy.cfg');
  const named = [...configuration.matchAll(/"\$\{(\w+)\}"/g)].map(([, name]) => name);
  expect(Object.keys(environment)).toEqual(named);
  expect(volumes).toEqual(['./haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro']);
  expect(environment).toMatchObject({ SERVER_A: 'server-a:4000', SERVER_B: 'server-b:4000' });
});

it('is brought up to date by lines that name its services, and wait for those with a health check', () => {
  const [, section = ''] = /^## Containers$(.*?)^## /ms.exec(readRepositoryFile('docs/operations.md')) ?? [];
  const lines = [...section.matchAll(/docker compose up((?: -\S+)*)((?: [a-z-]+)+)/g)];
  expect(lines.flatMap(([, , names = '']) => names.trim().split(' '))).toEqual([
    'server-a',
    'server-b',
    'worker',
  ]);
  for (const [, options = '', names = ''] of lines)
    for (const name of names.trim().split(' '))
      expect(options.includes('--wait'), name).toBe(services[name]?.healthcheck?.disable !== true);
});

it('gives everybody the time to stop by themselves', () => {
  const seconds = (text = '') => Number(/^(\d+)s$/.exec(text)?.[1]);
  const [, proxyStops] = /^ {2}hard-stop-after (\w+)$/m.exec(readRepositoryFile('deploy/haproxy.cfg')) ?? [];
  expect(seconds(services.proxy?.stop_grace_period)).toBeGreaterThan(seconds(proxyStops));
  for (const name of ['server-a', 'server-b', 'worker']) {
    const { environment = {}, stop_grace_period } = services[name] ?? {};
    const stopsAfter = Number(environment.STANDPOINT_DRAIN_MS ?? 0) / 1_000 + 20;
    expect(seconds(stop_grace_period), name).toBeGreaterThan(stopsAfter);
  }
});

it.skipIf(!existsSync('/usr/sbin/haproxy'))('has a proxy whose configuration HAProxy takes', () => {
  const environment = { LISTEN: '127.0.0.1:8080', SERVER_A: 'server-a:4000', SERVER_B: 'server-b:4000' };
  const command = () =>
    execFileSync('/usr/sbin/haproxy', ['-c', '-f', `${ROOT}deploy/haproxy.cfg`], {
      env: environment,
      stdio: 'pipe',
    });
  expect(command).not.toThrow();
});
