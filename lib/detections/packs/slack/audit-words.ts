import type { AuditEntry, AuditUser } from "../../events/audit-entry";
import { text, words } from "../../events/read-value";

/** A person as a sentence names one; null when the entry names nobody. */
export function personName(user: AuditUser | null | undefined): string | null {
  const id = text(user?.id);
  return text(user?.name) ?? text(user?.email) ?? (id === "USLACKUSER" ? "Slack" : id);
}

/** A person with the address that tells namesakes apart. */
export function personInFull(user: AuditUser | null | undefined): string | null {
  const name = personName(user);
  const email = text(user?.email);
  return name === null || email === null || name === email ? name : `${name} (${email})`;
}

/** What tells a person from all others, as far as the entry says. */
export function personKey(user: AuditUser | null | undefined): string | null {
  return text(user?.id) ?? text(user?.email) ?? text(user?.name);
}

/** Who did it, to begin a sentence with. */
export const actor = (entry: AuditEntry) => personName(entry.actor?.user) ?? "Somebody";

export const actorKey = (entry: AuditEntry) => personKey(entry.actor?.user);

type Place = { id?: unknown; name?: unknown; domain?: unknown } | null | undefined;

const placeName = (place: Place) => text(place?.name) ?? text(place?.domain) ?? text(place?.id);
const placeKey = (place: Place) => text(place?.id) ?? text(place?.domain) ?? text(place?.name);

/** The workspace or organization that the action was done to; where that is another thing, in which it was done. */
const placeOf = ({ entity, context }: AuditEntry): Place =>
  entity?.workspace ?? entity?.enterprise ?? context?.location;

export const place = (entry: AuditEntry) => placeName(placeOf(entry)) ?? "the organization";

/** The same behind what kind of place it is, e.g. “the workspace Glaze Studio”; the kind alone where the entry names none. */
export function placeAs(kind: string, entry: AuditEntry): string {
  const name = placeName(placeOf(entry));
  return name === null ? kind : `${kind} ${name}`;
}

export const placeId = (entry: AuditEntry) => placeKey(placeOf(entry));

type Thing = { id?: unknown; name?: unknown; title?: unknown } | null | undefined;

/** What the action was done to, which stands under the name of its type. */
function thing({ entity }: AuditEntry): Thing {
  const type = text(entity?.type);
  return entity && type !== null && Object.hasOwn(entity, type)
    ? ((entity as Record<string, unknown>)[type] as Thing)
    : null;
}

/** A name for what the action was done to, for kinds of things that few rules are about. */
export const entityName = (entry: AuditEntry) =>
  text(thing(entry)?.name) ?? text(thing(entry)?.title) ?? text(thing(entry)?.id);

export const entityKey = (entry: AuditEntry) => text(thing(entry)?.id) ?? entityName(entry);

/** A detail in words. */
export const detail = (entry: AuditEntry, name: string) => words(entry.details?.[name]);

/** “ from off to on”, as far as the entry tells; begins with a space where it tells anything. */
export function change(entry: AuditEntry): string {
  const before = detail(entry, "previous_value");
  const after = detail(entry, "new_value");
  return `${before === null ? "" : ` from ${before}`}${after === null ? "" : ` to ${after}`}`;
}

/** Who did it, from where and with what; the last facts of every audit rule. */
export function actorFacts(entry: AuditEntry): [string, string | null][] {
  const { context } = entry;
  return [
    ["Who", personInFull(entry.actor?.user)],
    ["In", placeName(context?.location)],
    ["IP address", text(context?.ip_address)],
    ["User agent", text(context?.ua)],
  ];
}

/** Old and new value of a setting, then who changed it. */
export function changeFacts(entry: AuditEntry): [string, string | null][] {
  return [
    ["Old value", detail(entry, "previous_value")],
    ["New value", detail(entry, "new_value")],
    ...actorFacts(entry),
  ];
}
