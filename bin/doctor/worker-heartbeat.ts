import { type Check, needsDatabase } from "./check";

const lateMs = 3 * 60_000;

export const workerHeartbeat: Check = {
  id: "worker",
  title: "Worker",
  run: async ({ database, now }) => {
    if ("problem" in database) return needsDatabase;
    const [table] = await database.query(
      "SELECT to_regclass('worker_heartbeat') IS NOT NULL AS present",
    );
    const rows = table?.present === true ? await database.query(lastTick) : [];
    const tick = rows[0]?.tick;
    const remedy =
      "Start one: npm start, or npm run start:worker. If one runs, its log says what holds it up.";
    if (!(tick instanceof Date))
      return { status: "fail", detail: "No worker has ever ticked.", remedy };
    const age = now.getTime() - tick.getTime();
    if (age < lateMs)
      return { status: "ok", detail: `Last tick ${Math.max(0, Math.round(age / 1000))} s ago.` };
    return { status: "fail", detail: `The last tick was at ${tick.toISOString()}.`, remedy };
  },
};

const lastTick = "SELECT max(last_tick_at) AS tick FROM worker_heartbeat";
