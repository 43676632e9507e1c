import type { LogsUrl } from "./search-params";

export type FilterField = "sourceId" | "logType" | "action" | "actor" | "ip" | "indicator";

export type FilterEdit = {
  field: FilterField;
  value: string;
  /** "only" this value of the field; "add" it to those wanted; leave it "out". */
  mode: "only" | "add" | "out";
};

/** The values that the field can take, where that is known: leaving one out is then choosing the others. */
export type KnownValues = Partial<Record<FilterField, readonly string[]>>;

const opposites = { action: "excludeAction", actor: "excludeActor", ip: "excludeIp" } as const;

function isExcludable(field: FilterField): field is keyof typeof opposites {
  return field in opposites;
}

const without = (values: readonly string[], value: string) => values.filter((one) => one !== value);
const withValue = (values: readonly string[], value: string) => [...without(values, value), value];

/** True when the field's values can be left out. */
export function canLeaveOut(url: LogsUrl, field: FilterField, known: KnownValues): boolean {
  if (isExcludable(field)) return true;
  return (url[field].length > 0 ? url[field] : (known[field] ?? [])).length > 1;
}

/** The change to the address that an edit makes; a value is never both wanted and left out. */
export function applyFilterEdit(
  url: LogsUrl,
  { field, value, mode }: FilterEdit,
  known: KnownValues,
): Partial<LogsUrl> {
  const wanted = url[field];
  if (mode === "out") {
    if (isExcludable(field)) {
      const opposite = opposites[field];
      return { [field]: without(wanted, value), [opposite]: withValue(url[opposite], value) };
    }
    return { [field]: without(wanted.length > 0 ? wanted : [...(known[field] ?? [])], value) };
  }
  // An event has many indicators: a further one narrows.
  const values = mode === "add" || field === "indicator" ? withValue(wanted, value) : [value];
  if (!isExcludable(field)) return { [field]: values };
  const opposite = opposites[field];
  return { [field]: values, [opposite]: without(url[opposite], value) };
}

export type FilterChip = {
  id: string;
  field: (typeof chipFields)[number];
  value: string;
  negative: boolean;
  removed: Partial<LogsUrl>;
};

const chipFields = ["action", "actor", "ip", "indicator"] as const satisfies FilterField[];

/** One chip a typed value, each with the change that takes it away; chosen values stand in the button that chose them. */
export function filterChips(url: LogsUrl): FilterChip[] {
  return chipFields.flatMap((field) => {
    const lists = isExcludable(field) ? ([field, opposites[field]] as const) : ([field] as const);
    return lists.flatMap((name, index) =>
      url[name].map((value) => ({
        id: `${name} ${value}`,
        field,
        value,
        negative: index === 1,
        removed: { [name]: without(url[name], value) },
      })),
    );
  });
}
