/** Places for what may go on at the same time. */
export interface Places {
  /**
   * Takes a place, and gives what leaves it again, to be called once. Otherwise says what is used up: all places, or
   * those that one caller may have; a caller of null may have all.
   */
  take(caller?: string | null): Leave | 'ALL_TAKEN' | 'CALLER_HAS_ENOUGH';
}

export type Leave = () => void;

export interface PlacesOptions {
  readonly total: number;
  readonly perCaller?: number;
}

export function createPlaces({ total, perCaller = total }: PlacesOptions): Places {
  let taken = 0;
  const takenBy = new Map<string, number>();

  function count(caller: string | null, change: 1 | -1): void {
    taken += change;
    if (caller === null) return;
    const left = (takenBy.get(caller) ?? 0) + change;
    if (left > 0) takenBy.set(caller, left);
    else takenBy.delete(caller);
  }

  const leave = () => count(null, -1);

  return {
    take(caller = null) {
      if (caller !== null && (takenBy.get(caller) ?? 0) >= perCaller) return 'CALLER_HAS_ENOUGH';
      if (taken >= total) return 'ALL_TAKEN';
      count(caller, 1);
      return caller === null ? leave : () => count(caller, -1);
    },
  };
}
