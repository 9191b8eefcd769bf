import type { ServerResponse } from 'node:http';
import type { Authenticator } from '../../auth/authenticator.ts';
import { includesRole } from '../../auth/role.ts';
import { LOCAL_VIEWER } from '../../auth/viewer.ts';
import type { Metric } from '../../telemetry/metric.ts';
import { METRICS_TYPE, renderMetrics } from '../../telemetry/render-metrics.ts';
import type { ServerListener, ServerRequest } from '../connection/server-request.ts';
import { isHostLocal } from '../guard/origin-policy.ts';
import { setSecurityHeaders } from '../response/response-head.ts';

export interface MetricsPageOptions {
  readonly metrics: readonly Metric[];
  readonly authenticator: Authenticator;
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * Serves `/metrics` to requests of the same machine and to API keys with the role admin. For all other requests the page
 * does not exist.
 */
export function withMetricsPage(
  listener: ServerListener,
  { metrics, authenticator }: MetricsPageOptions,
): ServerListener {
  async function isAuthorized(request: ServerRequest): Promise<boolean> {
    const { remoteAddress: address = '' } = request.socket;
    if (LOOPBACK.test(address) && isHostLocal(request)) return true;
    const { authorization } = request.headers;
    const viewer = await authenticator.authenticate({ authorization, address });
    return typeof viewer !== 'string' && viewer !== LOCAL_VIEWER && includesRole(viewer.role, 'admin');
  }

  async function serveMetrics(request: ServerRequest, response: ServerResponse): Promise<void> {
    if (!(await isAuthorized(request))) return listener(request, response);
    const text = await renderMetrics(metrics);
    setSecurityHeaders(response);
    response.writeHead(200, { 'Content-Type': METRICS_TYPE }).end(text);
  }

  return (request, response) => {
    if (request.url !== '/metrics') return listener(request, response);
    serveMetrics(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(503).end();
    });
  };
}
