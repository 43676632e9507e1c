import { createDb } from "@/lib/platform/db/client";
import type { Env } from "@/lib/platform/env/schema";

import type { RunningDatabase } from "./database";

type Place = { dataDir: string; database: RunningDatabase };

/** Where the data lies, in words. */
export function dataLine({ dataDir, database }: Place): string {
  if (database.cluster === null) return "the database in DATABASE_URL";
  return database.cluster.startsWith(dataDir) ? dataDir : `${dataDir} and ${database.cluster}`;
}

/** What a person reads once Margay runs: address, data, how to stop, and what the first visit does. */
export async function startSummary(env: Env, place: Place): Promise<string[]> {
  const firstVisit = (await hasUsers(place.database.url))
    ? []
    : ["  Next      the first visit creates the admin account"];
  return [
    "",
    "Margay is running.",
    `  Address   ${env.APP_URL}`,
    `  Data      ${dataLine(place)}`,
    ...firstVisit,
    "  Stop      Ctrl-C",
    "",
  ];
}

async function hasUsers(databaseUrl: string): Promise<boolean> {
  const db = createDb(databaseUrl, 1);
  try {
    return (await db.user.count({ take: 1 })) > 0;
  } finally {
    await db.$disconnect();
  }
}
