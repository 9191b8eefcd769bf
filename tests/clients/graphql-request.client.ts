import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { describe, expect, it } from 'vitest';
import { serveRecord } from './serve-record.ts';

const record = serveRecord();

describe('graphql-request', () => {
  it('asks a query, and is told what is wrong with one', async () => {
    const client = new GraphQLClient(record.url);
    expect(await client.request(gql`{ documents { totalCount } }`)).toEqual({ documents: { totalCount: 2 } });
    const error = await client.request(gql`{ nope }`).catch((reason) => reason);
    expect(error).toBeInstanceOf(ClientError);
    expect(error.response.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
