import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** Why a body was not taken. */
export type BodyFailure = 'TOO_LARGE' | 'TOO_BUSY' | 'NOT_UTF8';

export interface BodyLimits {
  readonly maxBytes: number;
  /** What all bodies that are still coming in may hold together. */
  readonly maxTotalBytes: number;
}

/**
 * Reads a request's body and hands it on, or why it is not taken; nothing when the client goes away before its end.
 * What follows a refusal is let run off unread, so that the answer can reach a client that is still sending.
 */
export type ReadBody = (
  request: IncomingMessage,
  done: (body: { readonly text: string } | BodyFailure) => void,
) => void;

export function createBodyReader({ maxBytes, maxTotalBytes }: BodyLimits): ReadBody {
  let total = 0;

  /** Collects a body that comes in several parts, or whose length is not known before its end. */
  function collect(request: IncomingMessage, done: Parameters<ReadBody>[1]): (chunk: Buffer) => void {
    let chunks: Buffer[] = [];
    let size = 0;
    let isRefused = false;

    function refuse(failure: BodyFailure): void {
      isRefused = true;
      total -= size;
      size = 0;
      chunks = [];
      done(failure);
    }

    request.on('end', () => {
      if (!isRefused) done(decode(Buffer.concat(chunks)));
    });
    request.on('close', () => {
      total -= size;
      size = 0;
    });
    return (chunk) => {
      if (isRefused) return;
      size += chunk.length;
      total += chunk.length;
      chunks.push(chunk);
      if (size > maxBytes) refuse('TOO_LARGE');
      else if (total > maxTotalBytes) refuse('TOO_BUSY');
    };
  }

  return (request, done) => {
    const contentLength = Number(request.headers['content-length'] ?? 0);
    if (contentLength > maxBytes) {
      request.resume();
      done('TOO_LARGE');
      return;
    }
    let add = contentLength > 0 ? null : collect(request, done);
    request.on('data', (chunk: Buffer) => {
      if (add === null && chunk.length === contentLength) {
        // Most bodies are here at once.
        done(total + contentLength > maxTotalBytes ? 'TOO_BUSY' : decode(chunk));
        return;
      }
      add ??= collect(request, done);
      add(chunk);
    });
  };
}

const REPLACEMENT = '\uFFFD';

/** Decoding puts another character in the place of what is no UTF-8, and a text would be stored with it. */
function decode(bytes: Buffer): { readonly text: string } | BodyFailure {
  const text = bytes.toString();
  return text.includes(REPLACEMENT) && !isUtf8(bytes) ? 'NOT_UTF8' : { text };
}
