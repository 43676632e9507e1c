import type { Actor } from "./actor";
import { AppError } from "./errors";

/** What a role may do, under the names that the field's consoles and APIs use; the values are their titles. */
export const permissionTitles = {
  AlertRead: "View Alerts",
  AlertModify: "Manage Alerts",
  RuleRead: "View Rules",
  RuleModify: "Manage Rules",
  LogSourceRead: "View Log Sources",
  LogSourceModify: "Manage Log Sources",
  LogSourceRawDataRead: "View Log Source Raw Data",
  DestinationRead: "View Destinations",
  DestinationModify: "Manage Destinations",
  DataAnalyticsRead: "Query Logs",
  UserRead: "Read User Info",
  UserModify: "Manage Users",
  OrganizationAPITokenRead: "Read API Token Info",
  OrganizationAPITokenModify: "Manage API Tokens",
  GeneralSettingsRead: "Read Settings",
  GeneralSettingsModify: "Edit Settings",
  AuditLogRead: "Read Audit Log",
} as const;

export type Permission = keyof typeof permissionTitles;

const readOnly = [
  "AlertRead",
  "RuleRead",
  "LogSourceRead",
  "DestinationRead",
  "DataAnalyticsRead",
] as const satisfies Permission[];

const analyst = [
  ...readOnly,
  "AlertModify",
  "RuleModify",
  "LogSourceRawDataRead",
  "UserRead",
  "GeneralSettingsRead",
] as const satisfies Permission[];

/** The three roles and their permissions; every check goes through a permission, never through a role's name. */
export const rolePermissions = {
  Admin: Object.keys(permissionTitles) as Permission[],
  Analyst: analyst,
  AnalystReadOnly: readOnly,
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof rolePermissions;

export const roles = Object.keys(rolePermissions) as [Role, ...Role[]];

export const roleTitles: Record<Role, string> = {
  Admin: "Admin",
  Analyst: "Analyst",
  AnalystReadOnly: "Analyst Read Only",
};

/** True when the actor may do it; the worker and the system may do what their jobs need, a visitor nothing. */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.type === "anonymous") return false;
  if (actor.type === "worker" || actor.type === "system") return true;
  const granted: readonly Permission[] = rolePermissions[actor.role];
  return granted.includes(permission);
}

/** True when the actor may do all that the role may, so that making something with it gives away nothing they lack. */
export function canGrant(actor: Actor, role: Role): boolean {
  return rolePermissions[role].every((permission) => can(actor, permission));
}

/** Throws `forbidden`, naming the permission that is missing; the first line of every verb. */
export function authorize(actor: Actor, permission: Permission): void {
  if (can(actor, permission)) return;
  throw new AppError(
    "forbidden",
    `Your role does not include “${permissionTitles[permission]}”. Ask an admin of this Margay for it.`,
  );
}
