import { z } from 'zod';
import { isRole } from '../auth/role.ts';
import type { TokenSettings } from '../auth/token-settings.ts';
import { isLoopback, type Values } from './variable-kinds.ts';

export const tokenVariables = {
  STANDPOINT_JWT_ISSUER: z.string().default(''),
  STANDPOINT_JWT_AUDIENCE: z.string().default(''),
  STANDPOINT_JWT_JWKS_URL: z
    .string()
    .default('')
    .refine(
      (url) => url === '' || isEncrypted(url),
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
};

type TokenValues = Values<typeof tokenVariables>;

/** Whether all that tokens cannot be judged without is there, or none of it. */
export function areTokensComplete(values: TokenValues): boolean {
  const needed = [
    values.STANDPOINT_JWT_ISSUER,
    values.STANDPOINT_JWT_AUDIENCE,
    values.STANDPOINT_JWT_JWKS_URL,
  ];
  return new Set(needed.map((value) => value === '')).size === 1;
}

export function toTokenSettings(values: TokenValues): TokenSettings | null {
  if (values.STANDPOINT_JWT_ISSUER === '') return null;
  const rules = values.STANDPOINT_JWT_ROLES.split(',').map(readRoleRule);
  return {
    issuer: values.STANDPOINT_JWT_ISSUER,
    audience: values.STANDPOINT_JWT_AUDIENCE,
    jwksUrl: values.STANDPOINT_JWT_JWKS_URL,
    roleClaimName: values.STANDPOINT_JWT_ROLE_CLAIM,
    roles: Object.fromEntries(rules.flatMap(({ word, role }) => (isRole(role) ? [[word, role]] : []))),
  };
}

/** Keys that come over the network in the clear may be another's. */
function isEncrypted(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')));
}

function isRoleRule(rule: string): boolean {
  const { word, role } = readRoleRule(rule);
  return word !== '' && isRole(role);
}

/** A word of the claim, which may hold `=`, and the role that it stands for. */
function readRoleRule(rule: string): { readonly word: string; readonly role: string } {
  const at = rule.lastIndexOf('=');
  return { word: rule.slice(0, at).trim(), role: rule.slice(at + 1).trim() };
}
