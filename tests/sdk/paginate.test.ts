import { describe, expect, it } from 'vitest';
import { type Page, type PageRequest, paginate } from '../../sdk/paginate.ts';
import { failureOf } from './fixtures/failure-of.ts';

/** A list of numbers from 1 on, whose cursors are the numbers themselves, and what was asked of it. */
function numbersTo(last: number, pageSize = 2) {
  const requests: PageRequest[] = [];
  const list = paginate(async (request: PageRequest): Promise<Page<number>> => {
    requests.push(request);
    const start = Number(request.after ?? 0);
    const size = request.size ?? pageSize;
    const nodes = Array.from({ length: Math.min(size, last - start) }, (_, index) => start + index + 1);
    const end = start + nodes.length;
    return { nodes, pageInfo: { hasNextPage: end < last, endCursor: nodes.length > 0 ? String(end) : null } };
  });
  return { list, requests };
}

/** A list that answers with these pages in turn. */
function listOf(...pages: Page<string>[]) {
  const left = [...pages];
  return paginate(async () => left.shift() ?? null);
}

async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

const page = (nodes: string[], endCursor: string | null, hasNextPage = true): Page<string> => ({
  nodes,
  pageInfo: { hasNextPage, endCursor },
});

describe('a paginated list', () => {
  it('gives every node in order, page after page', async () => {
    const { list, requests } = numbersTo(5);

    const nodes = await gather(list);

    expect(nodes).toEqual([1, 2, 3, 4, 5]);
    expect(requests).toEqual([{}, { after: '2' }, { after: '4' }]);
  });

  it('gives the nodes of a document that selects only edges', async () => {
    const pageInfo = { hasNextPage: false, endCursor: null };
    const edges = [{ node: 'a' }, { node: 'b' }];
    const list = paginate(async () => ({ edges, pageInfo }) as unknown as Page<string>);

    expect(await list.toArray()).toEqual(['a', 'b']);
  });

  it.each([
    ['neither nodes nor edges', { pageInfo: { hasNextPage: false, endCursor: null } }],
    ['edges without a node', { edges: [{ cursor: '1' }], pageInfo: { hasNextPage: false, endCursor: null } }],
    ['no pageInfo', { nodes: ['a'] }],
  ])('fails with a UsageError for a document that selects %s', async (_, selected) => {
    const list = paginate(async () => selected as unknown as Page<string>);

    expect(await failureOf(list.toArray())).toMatchObject({ name: 'UsageError' });
  });

  it('fetches nothing until it is walked', () => {
    expect(numbersTo(5).requests).toEqual([]);
  });

  it('fetches no page that is not reached', async () => {
    const { list, requests } = numbersTo(5);

    for await (const node of list) if (node === 2) break;

    expect(requests).toEqual([{}]);
  });

  it('starts at the first page in each iteration', async () => {
    const { list } = numbersTo(3);

    expect(await gather(list)).toEqual(await gather(list));
  });

  it('gives its pages as they came', async () => {
    const pages = await gather(numbersTo(3).list.pages());

    expect(pages.map(({ nodes }) => nodes)).toEqual([[1, 2], [3]]);
  });

  it('goes on after an empty page that has a next one', async () => {
    const list = listOf(page([], 'a'), page(['found'], 'b', false));

    expect(await list.toArray()).toEqual(['found']);
  });

  it('is empty where there is no page', async () => {
    const list = paginate<string, object>(async () => null);

    expect(await list.toArray()).toEqual([]);
    expect(await list.first()).toBeNull();
  });

  it.each([
    ['comes again', [page(['a'], 'same'), page(['b'], 'same')]],
    ['is missing', [page(['a'], null)]],
  ])('fails when the next cursor %s', async (_, pages) => {
    const failure = await failureOf(listOf(...pages).toArray());

    expect(failure).toMatchObject({ name: 'ProtocolError', code: 'CURSOR_STUCK' });
  });
});

describe('toArray()', () => {
  it('collects all in the largest pages', async () => {
    const { list, requests } = numbersTo(150);

    expect(await list.toArray()).toHaveLength(150);
    expect(requests).toEqual([{ size: 100 }, { size: 100, after: '100' }]);
  });

  it('collects no more than the limit and asks for no more', async () => {
    const { list, requests } = numbersTo(50);

    expect(await list.toArray({ limit: 3 })).toEqual([1, 2, 3]);
    expect(requests).toEqual([{ size: 3 }]);
  });

  it('collects all when there are fewer than the limit', async () => {
    expect(await numbersTo(2).list.toArray({ limit: 3 })).toEqual([1, 2]);
  });

  it('asks for nothing when the limit is 0', async () => {
    const { list, requests } = numbersTo(50);

    expect(await list.toArray({ limit: 0 })).toEqual([]);
    expect(requests).toEqual([]);
  });
});

describe('first()', () => {
  it('asks for one node alone', async () => {
    const { list, requests } = numbersTo(50);

    expect(await list.first()).toBe(1);
    expect(requests).toEqual([{ size: 1 }]);
  });

  it('is null when the list is empty', async () => {
    expect(await numbersTo(0).list.first()).toBeNull();
  });
});
