import { setGlobalProxyFromEnv } from 'node:http';

/**
 * Sends what this thread asks of others by `fetch`, such as a language model, through the proxy of `HTTPS_PROXY` and
 * `HTTP_PROXY`, except for the hosts of `NO_PROXY`. Pages are fetched by connections of their own, see `createPageFetcher`.
 *
 * @throws {Error} when a variable holds no address.
 */
export function enableProxy(): void {
  setGlobalProxyFromEnv();
}
