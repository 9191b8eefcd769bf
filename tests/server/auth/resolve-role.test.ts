import { expect, it } from 'vitest';
import { resolveRole } from '../../../server/auth/resolve-role.ts';

const roles = { reader: 'reader', desk: 'editor', ops: 'admin' } as const;

it.each<[string, string, object]>([
  ['reader', 'role', { role: 'reader' }],
  ['editor', 'groups', { groups: ['reader', 'desk', 'others'] }],
  ['admin', 'groups', { groups: ['ops', 'reader'] }],
  ['editor', 'realm.roles', { realm: { roles: ['desk'] } }],
  ['reader', 'https://example.org/role', { 'https://example.org/role': 'reader' }],
])('gives %s by the claim %s', (role, roleClaimName, claims) => {
  expect(resolveRole({ ...claims }, { roleClaimName, roles })).toBe(role);
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
])('gives none when %s', (_, roleClaimName, claims) => {
  expect(resolveRole({ ...claims }, { roleClaimName, roles })).toBeNull();
});

it('takes nothing that claims only inherit', () => {
  expect(resolveRole(Object.create({ role: 'reader' }), { roleClaimName: 'role', roles })).toBeNull();
});
