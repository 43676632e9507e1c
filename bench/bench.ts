import type { Figure } from "./measure";

export type BenchPlace = {
  /** DATABASE_URL of the process: an empty database of a Postgres that nothing else uses; others can be made beside it. */
  postgresUrl: string;
  /** A tenth of the work, to see that all runs; its figures say less. */
  quick: boolean;
};

export type Bench = { id: string; run: (place: BenchPlace) => Promise<Figure[]> };
