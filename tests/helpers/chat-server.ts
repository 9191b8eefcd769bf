import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a question to a model holds, as it came over the wire. */
export interface ChatQuestion {
  readonly authorization: string | undefined;
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly maxTokens: number;
}

/** What the model answers, or how the endpoint fails. */
export interface ChatReply {
  readonly content?: unknown;
  readonly finish?: 'stop' | 'length';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body, in the place of an answer. */
  readonly body?: string;
  readonly delayMs?: number;
  /** Answers only then. */
  readonly until?: Promise<unknown>;
  /** Breaks the connection in the middle of the answer. */
  readonly cut?: boolean;
}

/** An endpoint that speaks the chat protocol of OpenAI, with a model that answers as a test tells it. */
export async function startChatServer(answer: (question: ChatQuestion, count: number) => ChatReply) {
  const questions: ChatQuestion[] = [];
  let [open, most] = [0, 0];
  const server = createServer(async (request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => {
      open -= 1;
    });
    const question = await readQuestion(request);
    questions.push(question);
    const reply = answer(question, questions.length);
    await reply.until;
    if (reply.delayMs) await new Promise((resolve) => setTimeout(resolve, reply.delayMs).unref());
    const body = reply.body ?? JSON.stringify(toCompletion(reply));
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    if (!reply.cut) response.end(body);
    else response.write(body.slice(0, body.length / 2), () => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A TCP server has an address of this type.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, questions, mostAtOnce: () => most };
}

async function readQuestion(request: IncomingMessage): Promise<ChatQuestion> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { model, messages, max_tokens } = JSON.parse(Buffer.concat(chunks).toString());
  const said = (role: string) => messages.find((message: { role: string }) => message.role === role)?.content;
  return {
    authorization: request.headers.authorization,
    model,
    system: said('system'),
    user: said('user'),
    maxTokens: max_tokens,
  };
}

function toCompletion({ status = 200, content = {}, finish = 'stop' }: ChatReply) {
  if (status !== 200)
    return { error: { message: 'No more than that', type: 'error', param: null, code: null } };
  return {
    id: 'chat-1',
    object: 'chat.completion',
    created: 1_767_225_600,
    model: 'test-model',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: typeof content === 'string' ? content : JSON.stringify(content),
        },
        finish_reason: finish,
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 },
  };
}
