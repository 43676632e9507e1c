import type { AuditEntry } from "../../events/audit-entry";
import { list, text } from "../../events/read-value";
import { change } from "../slack/audit-words";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const onWords = new Set(["on", "true", "1", "yes", "enabled", "required"]);
const offWords = new Set(["off", "false", "0", "no", "disabled", "not_required"]);

/** A setting that is a switch; null for a value that says neither on nor off. */
export function asSwitch(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (isObject(value)) return "enabled" in value ? asSwitch(value["enabled"]) : null;
  const said = text(value)?.toLowerCase() ?? "";
  if (onWords.has(said)) return true;
  return offWords.has(said) ? false : null;
}

const before = ({ details }: AuditEntry) => details?.["previous_value"];
const after = ({ details }: AuditEntry) => details?.["new_value"];

/** True when the entry says that a switch stands on this side now, and not that it stood there before. */
export const turned = (entry: AuditEntry, to: boolean) =>
  asSwitch(after(entry)) === to && asSwitch(before(entry)) !== to;

const noLimit = /^(never|none|off|unlimited|no_limit|forever)$/i;

/** A length of time in the setting's own unit; Infinity for no limit, as Slack says with nothing, -1 and mostly 0; null for what is none. */
export function asLength(value: unknown, zero = Number.POSITIVE_INFINITY): number | null {
  if (value === null) return Number.POSITIVE_INFINITY;
  if (isObject(value)) return asLength(value["duration"] ?? value["value"], zero);
  const said = text(value);
  if (said === null) return null;
  if (noLimit.test(said)) return Number.POSITIVE_INFINITY;
  const length = Number(said);
  if (Number.isNaN(length)) return null;
  if (length === 0) return zero;
  return length > 0 ? length : Number.POSITIVE_INFINITY;
}

/** True when a limit was raised or taken away; one that was not told before counts only when there is none now. */
export function lengthened(entry: AuditEntry, zero?: number): boolean {
  const now = asLength(after(entry), zero);
  const then = asLength(before(entry), zero);
  if (now === null) return false;
  return then === null ? now === Number.POSITIVE_INFINITY : now > then;
}

/** Whom a setting like “who can …” lets: 0 nobody, 1 admins or people by name, 2 members, 3 everybody; null when it does not tell. */
export function asAudience(value: unknown): number | null {
  const names = list(isObject(value) ? value["type"] : value).map((name) => name.toUpperCase());
  const named = isObject(value) && list(value["user"]).length > 0 ? [1] : [];
  const widths = [...names.flatMap((name) => widthOf(name) ?? []), ...named];
  return widths.length === 0 ? null : Math.max(...widths);
}

function widthOf(name: string): number | null {
  if (/EXCEPT|REGULAR|MEMBER/.test(name)) return 2;
  if (/EVERYONE|ANYONE/.test(name)) return 3;
  if (/ADMIN|OWNER/.test(name)) return 1;
  return /NOBODY|NO_ONE|NONE/.test(name) ? 0 : null;
}

/** True when more people may do it than before. */
export function widened(entry: AuditEntry): boolean {
  const now = asAudience(after(entry));
  const then = asAudience(before(entry));
  return now !== null && then !== null && now > then;
}

/** What stands in the new list and not in the old one. */
export function gained(entry: AuditEntry): string[] {
  const had = new Set(list(before(entry)));
  return list(after(entry)).filter((one) => !had.has(one));
}

/** What stood in the old list, or was on in the old object, and is not any more. */
export function lost(entry: AuditEntry): string[] {
  const has = new Set(names(after(entry)));
  return after(entry) === undefined ? [] : names(before(entry)).filter((one) => !has.has(one));
}

const names = (value: unknown): string[] =>
  isObject(value)
    ? Object.keys(value).filter((name) => asSwitch(value[name]) === true)
    : list(value);

/** “, from 24 to 720”, to end a sentence with, as far as the entry tells. */
export function changeAtEnd(entry: AuditEntry): string {
  const said = change(entry);
  return said === "" ? "" : `,${said}`;
}
