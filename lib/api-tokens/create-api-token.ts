import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize, canGrant, type Role, roleTitles } from "@/lib/kernel/permission";
import { digest, randomToken } from "@/lib/platform/crypto/token";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { createApiTokenInput, type CreateApiTokenInput, type MadeApiToken } from "./contract";
import { insertApiToken } from "./store";
import { toApiToken } from "./to-api-token";

/** Makes a token with a role; the answer is the only place where it can ever be read. `forbidden` for a role that may do what the maker may not. */
export async function createApiToken(
  ctx: Context,
  input: CreateApiTokenInput,
): Promise<MadeApiToken> {
  authorize(ctx.actor, "OrganizationAPITokenModify");
  const { name, role, expiresInDays } = parseInput(createApiTokenInput, input);
  if (!canGrant(ctx.actor, role)) throw beyondReach(role);
  const token = `mgy_${randomToken()}`;
  const expiresAt = expiresInDays ? new Date(ctx.now.getTime() + expiresInDays * 86_400_000) : null;
  return db().$transaction(async (tx) => {
    const row = await insertApiToken(tx, {
      name,
      role,
      tokenHash: digest(token),
      prefix: token.slice(0, 8),
      expiresAt,
    });
    await recordAudit(tx, ctx, {
      action: "CREATE_API_TOKEN",
      targetType: "apiToken",
      targetId: row.id,
      targetName: name,
      details: { role, expiresAt: expiresAt?.toISOString() ?? null },
    });
    return { ...toApiToken(row), token };
  });
}

function beyondReach(role: Role): AppError {
  const message = `The role ${roleTitles[role]} may do what you may not. Choose a role that reaches no further than yours.`;
  return new AppError("forbidden", message, { fields: { role: message } });
}
