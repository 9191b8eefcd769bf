import { type Client, createClient, isSdkError, type SdkFailure, verifyEvidence } from '@standpoint/sdk';
import { createCoreClient } from '@standpoint/sdk/core';
import { getActor } from '@standpoint/sdk/operations';

// Compiled against the packed package with every strict option; never run.

const client: Client = createClient({ url: 'http://127.0.0.1:4000/graphql' });

export async function readClaims(): Promise<string[]> {
  const quotes: string[] = [];
  for await (const claim of client.claims.list({ filter: { kind: { in: ['FIGURE'] } } })) {
    const [evidence] = claim.evidence;
    if (evidence && verifyEvidence('text', evidence)) quotes.push(evidence.quote);
    // @ts-expect-error a field that claims do not have
    claim.colour;
  }
  return quotes;
}

export async function readActor(): Promise<string | undefined> {
  const { actor } = await createCoreClient({ url: 'http://127.0.0.1:4000/graphql' }).query(getActor, {
    by: { key: 'port-authority' },
  });
  // @ts-expect-error a variable of the wrong type
  client.actors.get({ key: 1 });
  return actor?.name;
}

export function describe(failure: unknown): string {
  return isSdkError(failure) ? describeFailure(failure) : 'another failure';
}

function describeFailure(failure: SdkFailure): string {
  switch (failure.name) {
    case 'AbortError':
    case 'NetworkError':
    case 'TimeoutError':
    case 'UsageError':
      return failure.code;
    case 'HttpError':
    case 'OperationError':
      return `${failure.code} ${failure.status}`;
    case 'ProtocolError':
      return failure.message;
  }
}
