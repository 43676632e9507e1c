import { rolePermissions, roleTitles, type Role } from "@/lib/kernel/permission";

/** What decides whether somebody can sign in and manage the others. */
export type Standing = { role: Role; disabled: boolean; canSignIn: boolean };

/** The roles whose people manage users. */
export const rolesThatManage = Object.entries(rolePermissions).flatMap(([role, permissions]) =>
  (permissions as readonly string[]).includes("UserModify") ? role : [],
);

/** True for whoever can come and manage users. */
export function managesUsers({ role, disabled, canSignIn }: Standing): boolean {
  return !disabled && canSignIn && rolesThatManage.includes(role);
}

type Change = {
  name: string;
  before: Standing;
  after: Standing;
  /** True when people change their own account. */
  isOwn: boolean;
  /** How many others manage users. */
  otherManagers: number;
};

export type Refusal = { field: "role" | "disabled"; message: string };

/** Why a change of access is refused, at the field that asks for it; null when it may be made. */
export function refusalOf({ name, before, after, isOwn, otherManagers }: Change): Refusal | null {
  const field = after.disabled && !before.disabled ? "disabled" : "role";
  if (isOwn && field === "disabled")
    return { field, message: "You cannot disable your own account. Ask another admin to do it." };
  const losesRole = rolesThatManage.includes(before.role) && !rolesThatManage.includes(after.role);
  if (isOwn && losesRole) {
    const message = `You cannot take the role ${roleTitles[before.role]} from yourself. Ask another admin to do it.`;
    return { field, message };
  }
  if (managesUsers(before) && !managesUsers(after) && otherManagers === 0) {
    const message = `Nobody else could manage users: ${name} is the only admin who can sign in. Make somebody else an admin first.`;
    return { field, message };
  }
  return null;
}
