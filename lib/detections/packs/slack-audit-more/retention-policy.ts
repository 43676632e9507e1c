import { text } from "../../events/read-value";

/** How long things are kept: for ever, with or without what was edited away; or some days, where they are told. */
export type Retention = { keeps: "all"; edits: boolean } | { keeps: "some"; days: number | null };

const everything: Retention = { keeps: "all", edits: true };

/** A policy as Slack writes it: by name, as days, or as an object of both; null where it cannot be told. */
export function readRetention(value: unknown): Retention | null {
  // Slack writes nothing for messages that expire.
  if (value === null) return { keeps: "some", days: null };
  if (typeof value === "object" && !Array.isArray(value)) {
    const { type, duration, duration_days } = value as Record<string, unknown>;
    const days = readDays(duration_days ?? duration);
    const named = readName(text(type));
    if (named?.keeps === "all" || days === null) return named;
    return { keeps: "some", days };
  }
  const days = readDays(value);
  if (days === null) return readName(text(value));
  return days === 0 ? everything : { keeps: "some", days };
}

/** 0 for no end. */
function readDays(value: unknown): number | null {
  const said = text(value);
  const days = said === null ? Number.NaN : Number(said);
  return Number.isNaN(days) ? null : Math.max(days, 0);
}

function readName(name: string | null): Retention | null {
  const said = name?.toLowerCase() ?? "";
  if (/expire|delete/.test(said)) return { keeps: "some", days: null };
  if (/^(retain_msgs|keep_msgs|retain_messages)$/.test(said)) return { keeps: "all", edits: false };
  return /^(retain_all|keep_all|all|forever|unlimited|never)$/.test(said) ? everything : null;
}

/** True when less is kept than before, or when something goes now and nobody said how it was. */
export function isShorter(before: Retention | null, after: Retention | null): boolean {
  if (after === null) return false;
  if (before === null) return after.keeps === "some";
  if (before.keeps === "all") return after.keeps === "some" || (before.edits && !after.edits);
  if (after.keeps === "all" || before.days === null || after.days === null) return false;
  return after.days < before.days;
}

/** A policy in words, after “from” and “to”. */
export function sayRetention(retention: Retention): string {
  if (retention.keeps === "all") return retention.edits ? "for ever" : "for ever without edits";
  if (retention.days === null) return "a limited time";
  return retention.days === 1 ? "1 day" : `${retention.days} days`;
}
