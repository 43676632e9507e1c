import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize, type Role } from "@/lib/kernel/permission";
import { hasSingleSignOn } from "@/lib/platform/auth/single-sign-on";
import { db, type Db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { updateUserInput, type UpdateUserInput, type UserDto } from "./contract";
import { refusalOf, rolesThatManage } from "./decide-access";
import { loadUser, nobody } from "./list-users";
import { deleteSessionsOf, findAccountRow } from "./store";
import { changePerson, countOthersInUse, findPersonRow, lockAccess } from "./store-people";
import { toRole } from "./to-user";

type Person = { name: string; role: Role; disabled: boolean };

/**
 * Changes a name or a role, or disables or enables an account, whose sessions end with that. `conflict` for what people
 * must not do to themselves, and where nobody were left who can manage users. What is so already writes nothing.
 */
export async function updateUser(
  ctx: Context,
  id: string,
  input: UpdateUserInput,
): Promise<UserDto> {
  authorize(ctx.actor, "UserModify");
  const { name, role, disabled } = parseInput(updateUserInput, input);
  return db().$transaction(async (tx) => {
    await lockAccess(tx);
    await authorizeNow(tx, ctx);
    const row = await findPersonRow(tx, { id });
    if (!row) throw nobody();
    const before = { name: row.name, role: toRole(row.role), disabled: row.disabledAt !== null };
    const after = {
      name: name ?? before.name,
      role: role ?? before.role,
      disabled: disabled ?? before.disabled,
    };
    await requireAllowed(tx, ctx, { id, hasPassword: row.hasPassword, before, after });
    await write(tx, ctx, { id, email: row.email, before, after });
    return loadUser(tx, { id });
  });
}

/** Whoever lost the permission while this waited for its turn must not use it any more. */
async function authorizeNow(tx: Db, { actor }: Context): Promise<void> {
  if (actor.type !== "user") return;
  const row = await findAccountRow(tx, { id: actor.id });
  if (!row || row.disabledAt)
    throw new AppError("forbidden", "Your account was disabled meanwhile. Ask another admin.");
  authorize({ ...actor, role: toRole(row.role) }, "UserModify");
}

type Change = { id: string; before: Person; after: Person };

async function requireAllowed(
  tx: Db,
  { actor }: Context,
  { id, hasPassword, before, after }: Change & { hasPassword: boolean },
): Promise<void> {
  const singleSignOn = hasSingleSignOn();
  const canSignIn = hasPassword || singleSignOn;
  const refusal = refusalOf({
    name: before.name,
    before: { ...before, canSignIn },
    after: { ...after, canSignIn },
    isOwn: actor.type === "user" && actor.id === id,
    otherManagers: await countOthersInUse(tx, id, {
      roles: rolesThatManage,
      withPassword: !singleSignOn,
    }),
  });
  if (!refusal) return;
  const { field, message } = refusal;
  throw new AppError("conflict", message, { fields: { [field]: message } });
}

async function write(
  tx: Db,
  ctx: Context,
  { id, email, before, after }: Change & { email: string },
): Promise<void> {
  const renamed = after.name !== before.name;
  const moved = after.role !== before.role;
  const switched = after.disabled !== before.disabled;
  if (!renamed && !moved && !switched) return;
  await changePerson(tx, id, {
    ...(renamed ? { name: after.name } : {}),
    ...(moved ? { role: after.role } : {}),
    ...(switched ? { disabledAt: after.disabled ? ctx.now : null } : {}),
  });
  const sessions = switched && after.disabled ? await deleteSessionsOf(tx, id) : null;
  await recordAudit(tx, ctx, {
    action: switched ? (after.disabled ? "DISABLE_USER" : "ENABLE_USER") : "UPDATE_USER",
    targetType: "user",
    targetId: id,
    targetName: email,
    details: {
      ...(renamed ? { name: after.name, nameBefore: before.name } : {}),
      ...(moved ? { role: after.role, roleBefore: before.role } : {}),
      ...(sessions === null ? {} : { sessions }),
    },
  });
}
