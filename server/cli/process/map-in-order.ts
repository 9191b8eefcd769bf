/** Does `work` on items, several at a time, and gives the results in the order of the items. Holds at most `limit`. */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Its failure is met when its turn comes; until then it is not unhandled.
    result.catch(() => undefined);
    underWay.push(result);
    const [first] = underWay;
    if (underWay.length >= limit && first) {
      yield await first;
      underWay.shift();
    }
  }
  for (const result of underWay) yield await result;
}
