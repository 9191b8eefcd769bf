/** One step from a version of the database to the next, per dialect. A released migration never changes. */
export interface Migration {
  readonly sqlite: string;
  readonly postgres: string;
}
