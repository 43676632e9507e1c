import { claimDueSources, pollLogSource } from "@/lib/log-sources/server";
import { env } from "@/lib/platform/env/env";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";

/** One tick of the worker at a virtual time; with `kill` the process dies on the way, if the poll of that source gets so far. */
export type TickOrder = { now: number; kill: { sourceId: string; atStatement: number } | null };
export type TickReport = { polls: number; failed: number };

let now = new Date();
const clock = () => now;
const context = () => ({
  actor: { type: "worker" as const, id: "conformance" },
  requestId: "conformance",
  now,
});

const dieNow = () => void process.kill(process.pid, "SIGKILL");

/** What the jobs `tick` and `poll` do, by a virtual clock. */
async function tick(order: TickOrder): Promise<TickReport> {
  now = new Date(order.now);
  const due = await claimDueSources(context());
  const polls = due.map((id) => {
    const poll = () => pollLogSource(context(), id, { clock });
    if (order.kill?.sourceId !== id) return poll();
    return dying({ atStatement: order.kill.atStatement, of: dieNow }, poll);
  });
  const failed = (await Promise.allSettled(polls)).filter(({ status }) => status === "rejected");
  return { polls: polls.length, failed: failed.length };
}

installMortalDb(env().DATABASE_URL ?? "");
process.on("message", (order: TickOrder) => {
  void tick(order).then((report) => process.send?.(report));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
