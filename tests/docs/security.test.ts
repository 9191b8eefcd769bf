import { expect, it } from 'vitest';
import { ROLES } from '../../server/auth/role.ts';
import { effectiveSettings, readConfig } from '../../server/config.ts';
import { DEFAULT_LIMITS } from '../../server/http/admission/limits.ts';
import { readRepositoryFile } from '../helpers/source-files.ts';

const page = readRepositoryFile('docs/security.md');
const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, name = '', value = '']) => [
  name,
  value,
]);

const STATUSES = new Set([429, 503]);

it('names the limits there are', () => {
  const { maxCost, rate, maxStreams, maxStreamsPerKey } = readConfig({}, {});
  const limits = {
    ...DEFAULT_LIMITS,
    cost: maxCost,
    rate,
    streamsAtOnce: maxStreams,
    streamsPerKey: maxStreamsPerKey,
  };
  const stated: Readonly<Record<string, readonly (keyof typeof limits)[]>> = {
    'Length of a query': ['characters', 'tokens'],
    'Depth, aliases, root fields': ['depth', 'aliases', 'rootFields'],
    'Fields, each as often as fragments bring it in': ['fields'],
    'Directives at one place': ['directives'],
    'Lists inside lists': ['nestedLists'],
    'Values in variables, and their depth': ['variableValues', 'variableDepth'],
    'Objects in the answer': ['cost'],
    'Texts being read at once': ['concurrentExtractions'],
    'Other operations under way at once': ['concurrentOperations'],
    'Subscriptions at once': ['concurrentStreams', 'concurrentStreamsPerCaller'],
    'Objects a key may ask for in a second': ['rate'],
  };
  for (const [name, keys] of Object.entries(stated)) {
    const [, value = ''] = rows.find(([row]) => row === name) ?? [];
    const numbers = [...value.matchAll(/\b\d[\d,]*/g)].map(([number]) => Number(number.replaceAll(',', '')));
    expect(numbers.filter((number) => !STATUSES.has(number)).slice(0, keys.length), name).toEqual(
      keys.map((key) => limits[key]),
    );
  }
});

it('says what each role may do', () => {
  const named = rows.map(([name]) => name?.match(/^`(\w+)`$/)?.[1]).filter((name) => name !== undefined);
  expect(named).toEqual([...ROLES]);
});

it('names only settings there are', () => {
  const settings = effectiveSettings({}, {}).map(({ name }) => name);
  for (const [name] of page.matchAll(/STANDPOINT_[A-Z_]+/g)) expect(settings).toContain(name);
});
