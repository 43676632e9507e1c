import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";

import type { LogTypeDto } from "./contract";
import { logTypes } from "./registry";

/** Every log type of the registry, in its order: what a person reads and chooses, without its code. */
export async function listLogTypes(
  ctx: Context,
): Promise<{ data: LogTypeDto[]; nextCursor: null }> {
  authorize(ctx.actor, "LogSourceRead");
  const data = Object.values(logTypes).map(
    ({
      id,
      label,
      description,
      referenceUrl,
      slack,
      fields,
      columns,
      readsByTime,
      hasSessions,
    }): LogTypeDto => ({
      id,
      label,
      description,
      referenceUrl,
      slack,
      fields,
      columns,
      readsByTime,
      hasSessions,
    }),
  );
  return { data, nextCursor: null };
}
