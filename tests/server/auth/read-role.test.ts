import { expect, it } from 'vitest';
import { readRole } from '../../../server/auth/read-role.ts';

const roles = { reader: 'reader', desk: 'editor', ops: 'admin' } as const;

it.each<[string, string, object]>([
  ['reader', 'role', { role: 'reader' }],
  ['editor', 'groups', { groups: ['reader', 'desk', 'others'] }],
  ['admin', 'groups', { groups: ['ops', 'reader'] }],
  ['editor', 'realm.roles', { realm: { roles: ['desk'] } }],
  ['reader', 'https://example.org/role', { 'https://example.org/role': 'reader' }],
])('gives %s by the claim %s', (role, roleClaim, claims) => {
  expect(readRole({ ...claims }, { roleClaim, roles })).toBe(role);
});

it.each<[string, string, object]>([
  ['there is no such claim', 'role', {}],
  ['its words stand for nothing', 'role', { role: 'admin' }],
  ['it differs in case', 'role', { role: 'Ops' }],
  ['it is no text', 'role', { role: { ops: true } }],
  ['it is a list in a list', 'role', { role: [['ops']] }],
  ['it is null', 'role', { role: null }],
  ['the place leads into a text', 'role.length', { role: 'ops' }],
  ['the place leads to what every object has', 'constructor.name', { role: 'ops' }],
  ['a word is a property of every object', 'role', { role: 'constructor' }],
])('gives none when %s', (_, roleClaim, claims) => {
  expect(readRole({ ...claims }, { roleClaim, roles })).toBeNull();
});

it('takes nothing that claims only inherit', () => {
  expect(readRole(Object.create({ role: 'reader' }), { roleClaim: 'role', roles })).toBeNull();
});
