import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { AdmittedRequest, GraphQLRequest } from '../connection/server-request.ts';

/** Notes who writes and who is kept from doing what, by names alone: never a text, a variable or a key. */
export interface AuditLog {
  /** Notes a write once it is answered, or its caller is gone. */
  logWrite(request: AdmittedRequest, response: ServerResponse): void;
  /** Notes an operation that was not run because of who asked, or how much. */
  logRefusal(request: GraphQLRequest, error: GraphQLError): void;
}

/** The codes of refusals that say something of the caller, not only of the query. */
const LOGGED_CODES = new Set<unknown>(['FORBIDDEN', 'PERSISTED_ONLY', 'QUERY_TOO_COMPLEX', 'RATE_LIMITED']);

export function createAuditLog(logger: Logger): AuditLog {
  return {
    logWrite({ requestId, viewer, operation, socket }, response) {
      const { name, rootFields } = operation;
      const address = socket.remoteAddress;
      response.once('close', () => {
        const { statusCode: status, writableFinished: answered } = response;
        const entry = { requestId, viewer: viewer.name, address, operation: name, fields: rootFields };
        logger.info({ ...entry, status, answered }, 'Write');
      });
    },
    logRefusal({ requestId, viewer, socket }, { message, extensions }) {
      if (!LOGGED_CODES.has(extensions.code)) return;
      const { code } = extensions;
      logger.warn(
        { requestId, viewer: viewer.name, address: socket.remoteAddress, code, reason: message },
        'Refused',
      );
    },
  };
}
