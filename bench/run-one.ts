import type { BenchPlace } from "./bench";
import { benches } from "./registry";

export type Order = { id: string; place: BenchPlace };

/** Runs the benchmark that the parent process orders and tells it the figures. */
async function run({ id, place }: Order): Promise<void> {
  const figures = await benches.find((bench) => bench.id === id)?.run(place);
  process.send?.(figures ?? [], () => process.exit(0));
}

process.once("message", (order: Order) => {
  run(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.once("disconnect", () => process.exit(1));
