/** The series of a metric, each found by the values of its labels. */
export interface SeriesMap<Series> {
  /** The series of these values, made at first use; the values stand in the order of the metric's labels. */
  get(values: readonly string[]): Series;
  list(): readonly Series[];
}

type Level<Series> = Map<string, Level<Series> | Series>;

/** Finds a series by one look-up per label: no key is put together at each observation. */
export function createSeriesMap<Series extends object>(
  create: (values: readonly string[]) => Series,
): SeriesMap<Series> {
  const root: Level<Series> = new Map();
  const all: Series[] = [];

  return {
    get(values) {
      let level = root;
      for (let at = 0; at < values.length; at += 1) {
        const value = values[at] ?? '';
        const isLast = at === values.length - 1;
        let next = level.get(value);
        if (next === undefined) {
          next = isLast ? create([...values]) : new Map();
          level.set(value, next);
          if (isLast) all.push(next as Series);
        }
        if (isLast) return next as Series;
        // All levels but the last hold levels.
        level = next as Level<Series>;
      }
      throw new Error('Cannot find series: no label has a value');
    },
    list: () => all,
  };
}
