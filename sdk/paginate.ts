import { ProtocolError, UsageError } from './errors.ts';

/** One page of a list, as far as walking it needs. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * A list on the server, fetched page by page while it is iterated. Each iteration starts at the first page.
 *
 * @example
 * ```ts
 * for await (const figure of client.figures.list()) console.log(figure.statement);
 * ```
 */
export interface Paginated<Node, NodePage = Page<Node>> extends AsyncIterable<Node> {
  /**
   * Walks the list page by page.
   *
   * @example
   * ```ts
   * for await (const { nodes, pageInfo } of client.figures.list().pages()) {
   *   console.log(nodes.length, pageInfo.endCursor);
   * }
   * ```
   */
  pages(): AsyncIterable<NodePage>;

  /**
   * Collects the nodes in order: all, or the first `limit`.
   *
   * @example
   * ```ts
   * const newest = await client.documents.list().toArray({ limit: 50 });
   * ```
   */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Node[]>;

  /**
   * Fetches the first node alone; null when the list is empty.
   *
   * @example
   * ```ts
   * const newest = await client.documents.list().first();
   * ```
   */
  first(): Promise<Node | null>;
}

/** The list that consists of pages of this type. */
export type PaginatedBy<NodePage extends Page<unknown>> = Paginated<NodePage['nodes'][number], NodePage>;

/** Where a page begins, and how many nodes serve the caller best; the caller's own `first` goes before `size`. */
export interface PageRequest {
  readonly after?: string;
  readonly size?: number;
}

/** The largest page the server gives. */
const MAX_PAGE_SIZE = 100;

/**
 * Makes a walkable list of a way to fetch one page. It ends where there is no page (null) or no next one, and fails
 * with `CURSOR_STUCK` when a page leads to itself, for it would never end.
 */
export function paginate<Node, NodePage>(
  fetchPage: FetchPage<Page<Node> & NodePage>,
): Paginated<Node, NodePage> {
  const pages = (size?: number) => walkPages(fetchPage, size);
  return {
    [Symbol.asyncIterator]: () => walkNodes(pages()),
    pages: () => pages(),
    toArray: ({ limit = Infinity } = {}) => collect(walkNodes(pages(Math.min(limit, MAX_PAGE_SIZE))), limit),
    first: async () => (await collect(walkNodes(pages(1)), 1))[0] ?? null,
  };
}

type FetchPage<NodePage> = (request: PageRequest) => Promise<NodePage | null>;

async function* walkPages<NodePage extends Page<unknown>>(
  fetchPage: FetchPage<NodePage>,
  size: number | undefined,
): AsyncGenerator<NodePage, void, undefined> {
  const sized = size === undefined ? {} : { size };
  for (let after: string | null = null; ; ) {
    const page: NodePage | null = await fetchPage(after === null ? sized : { ...sized, after });
    if (page === null) return;
    yield page;
    if (!page.pageInfo)
      throw new UsageError(
        'Cannot fetch the next page: the document selects no pageInfo { hasNextPage endCursor }',
      );
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage) return;
    if (endCursor === null || endCursor === after) {
      throw new ProtocolError('CURSOR_STUCK', 'Cannot fetch the next page: the cursor does not move');
    }
    after = endCursor;
  }
}

async function* walkNodes<Node>(pages: AsyncIterable<Page<Node>>): AsyncGenerator<Node, void, undefined> {
  for await (const page of pages) yield* nodesOf(page);
}

/** A document of the caller may select `edges { node }` in place of `nodes`, whatever its types say. */
function nodesOf<Node>(page: Page<Node>): readonly Node[] {
  const { nodes, edges } = page as Partial<Page<Node>> & {
    readonly edges?: readonly { readonly node: Node }[];
  };
  if (nodes) return nodes;
  if (edges?.every((edge) => 'node' in edge)) return edges.map(({ node }) => node);
  throw new UsageError('Cannot list the nodes: the document selects neither nodes nor edges { node }');
}

async function collect<Node>(nodes: AsyncIterable<Node>, limit: number): Promise<Node[]> {
  const collected: Node[] = [];
  if (limit <= 0) return collected;
  for await (const node of nodes) {
    collected.push(node);
    if (collected.length >= limit) break;
  }
  return collected;
}
