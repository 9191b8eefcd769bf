/** The middle of some numbers, or the mean of the two that are. */
export function median(numbers: readonly number[]): number {
  const values = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [
    values[Math.floor((values.length - 1) / 2)],
    values[Math.ceil((values.length - 1) / 2)],
  ];
  return (low + high) / 2;
}
