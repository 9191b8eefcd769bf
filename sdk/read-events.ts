/** One server-sent event. */
export interface ServerSentEvent {
  readonly type: string;
  readonly data: string;
}

/**
 * Reads server-sent events out of the chunks of a response [HTML §9.2.6]. `next` gives the next chunk, and null at the
 * end; a comment, which keeps a quiet connection alive, is no event.
 */
export async function* readEvents(next: () => Promise<Uint8Array | null>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  let type = 'message';
  let data: string[] = [];
  for (let chunk = await next(); chunk; chunk = await next()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === 'event') type = value;
      if (field === 'data') data.push(value);
      if (line !== '') continue;
      if (data.length > 0) yield { type, data: data.join('\n') };
      [type, data] = ['message', []];
    }
  }
}
