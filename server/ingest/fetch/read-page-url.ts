import { isIP } from 'node:net';
import { DomainError } from '../../../schema/model/errors.ts';
import type { FetchSettings } from './fetch-settings.ts';

/**
 * Reads the address of a page that may be asked for, as far as the address itself tells.
 *
 * @throws {DomainError} URL_NOT_ALLOWED.
 */
export function readPageUrl(text: string, base: URL | undefined, hosts: FetchSettings['hosts']): URL {
  if (!URL.canParse(text, base)) throw notAllowed('its address is none');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw notAllowed('it is not served by http or https');
  if (url.username || url.password) throw notAllowed('its address holds a name or a password');
  // A URL's host in decimal, octal or hexadecimal digits is an IPv4 address by now.
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) > 0)
    throw notAllowed('its host is given by number, not by name');
  if (hosts && !hosts.includes(url.host))
    throw notAllowed('its host is not one of those set in STANDPOINT_FETCH');
  if (!hosts && url.port !== '') throw notAllowed('its port is not the usual one');
  return url;
}

export function notAllowed(state: string): DomainError {
  return new DomainError('URL_NOT_ALLOWED', `Cannot fetch the page: ${state}`);
}
