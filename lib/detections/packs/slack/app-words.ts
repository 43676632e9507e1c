import type { Severity } from "@/lib/kernel/severity";

import type { AuditEntry } from "../../events/audit-entry";
import { list, text } from "../../events/read-value";

/** An app as a sentence names it. */
export function appName({ entity }: AuditEntry): string {
  const name = text(entity?.app?.name);
  if (name !== null) return `the app ${name}`;
  const id = text(entity?.app?.id);
  return id === null ? "an app" : `the app ${id}`;
}

/** The app with its id; null when the entry names none. */
export function appInFull({ entity }: AuditEntry): string | null {
  const name = text(entity?.app?.name);
  const id = text(entity?.app?.id);
  return name === null || id === null ? (name ?? id) : `${name} (${id})`;
}

export const appKey = ({ entity }: AuditEntry) => text(entity?.app?.id) ?? text(entity?.app?.name);

/** Scopes as they stand in a list, whatever they are; in one text between commas or blanks; in an object as its keys. */
export function scopesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value === "string")
    return list(value).flatMap((some) => some.split(/[,\s]+/).filter((scope) => scope !== ""));
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

/** Those of them that are texts. */
export const scopeNames = (value: unknown) =>
  scopesIn(value).filter((scope) => typeof scope === "string");

/** `admin` and all that stand below it, such as `admin.users:write`: each lets an app change the organization. */
function isAdminScope(scope: string): boolean {
  return scope === "admin" || scope.startsWith("admin.");
}

/** The scopes that an entry speaks of which let an app administer Slack. */
export function adminScopes({ entity, details }: AuditEntry): string[] {
  const named = [entity?.app?.scopes, details?.["new_scopes"], details?.["bot_scopes"]];
  return [...new Set(named.flatMap(scopeNames).filter(isAdminScope))];
}

/** High for an app that may administer Slack. */
export function scopeSeverity(entry: AuditEntry): Severity | null {
  return adminScopes(entry).length > 0 ? "HIGH" : null;
}

/** A difference that both rules about scopes share. */
export const adminFamily =
  "Scopes below `admin`, such as `admin.users:write`, raise the severity to High, too: the public rule knows the one word `admin` alone, while Slack hands out what it stands for piece by piece.";

/** Another one. */
export const scopesAsText =
  "Scopes that come as one text are told apart at commas and blanks; the public rule compares parts of that text, and finds `admin` in the midst of other words.";

/** A list in a fact; null for none. */
export const listed = (values: string[]) => (values.length === 0 ? null : values.join(", "));

/** The first of a list, and how many more there are. */
export function briefly(values: string[]): string {
  const shown = values.slice(0, 4).join(", ");
  return values.length > 4 ? `${shown} and ${values.length - 4} more` : shown;
}
