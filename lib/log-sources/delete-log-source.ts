import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { loadSourceForChange } from "./load-source";
import { retireSource } from "./store";

/** Deletes a source and its secrets when `name` is its name; its events stay until their retention ends. */
export async function deleteLogSource(ctx: Context, id: string, name: string): Promise<void> {
  authorize(ctx.actor, "LogSourceModify");
  await db().$transaction(async (tx) => {
    const row = await loadSourceForChange(tx, id);
    if (row.name !== name.trim()) {
      throw new AppError(
        "invalid_input",
        "The name does not match. Type the source's name exactly to delete it.",
        {
          fields: { name: "Type the source's name exactly." },
        },
      );
    }
    await retireSource(tx, id, ctx.now);
    await recordAudit(tx, ctx, {
      action: "DELETE_LOG_SOURCE",
      targetType: "logSource",
      targetId: id,
      targetName: row.name,
    });
  });
}
