import { randomUUID } from "node:crypto";

import type { LogTypeId } from "@/lib/log-types/registry";
import { sealSecret } from "@/lib/platform/crypto/keys";
import type { Database } from "@/lib/platform/db/client";

/** A source whose wizard is done and whose next poll is due, with this token; answers its id. */
export async function insertReadySource(
  db: Database,
  source: { logType: LogTypeId; token: string; nextPollAt?: Date; name?: string },
): Promise<string> {
  const id = randomUUID();
  const accessToken = sealSecret(source.token, {
    table: "log_source",
    row: id,
    field: "access_token",
  });
  await db.logSource.create({
    data: {
      id,
      name: source.name ?? `Source ${id.slice(0, 8)}`,
      plan: "ENTERPRISE",
      logType: source.logType,
      setupStep: "DONE",
      clientId: "1.2",
      accessToken,
      grantedAt: new Date(),
      nextPollAt: source.nextPollAt ?? new Date(0),
    },
  });
  return id;
}
