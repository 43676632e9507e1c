import type { DataColumn } from "./data-column";

/** What a person changed about a table's columns. */
export type StoredLayout = {
  order: string[];
  visibility: Record<string, boolean>;
  sizing: Record<string, number>;
};

export const emptyLayout: StoredLayout = { order: [], visibility: {}, sizing: {} };

function recordOf<T>(value: unknown, isValid: (one: unknown) => one is T): Record<string, T> {
  const entries = Object.entries(value && typeof value === "object" ? value : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => isValid(entry[1])));
}

const isString = (value: unknown) => typeof value === "string";
const isBoolean = (value: unknown) => typeof value === "boolean";
const isWidth = (value: unknown): value is number =>
  typeof value === "number" && value >= 20 && value <= 4_000;

/** Reads what the browser kept; whatever is not a layout counts as nothing changed. */
export function parseLayout(stored: string | null): StoredLayout {
  try {
    const json = JSON.parse(stored ?? "{}") as Partial<Record<keyof StoredLayout, unknown>> | null;
    return {
      order: Array.isArray(json?.order) ? json.order.filter(isString) : [],
      visibility: recordOf(json?.visibility, isBoolean),
      sizing: recordOf(json?.sizing, isWidth),
    };
  } catch {
    return emptyLayout;
  }
}

type Shape = Pick<DataColumn<never>, "id" | "fixed" | "initial">;

/** Every column once: the person's order first, and a column that is new since then after the one that it follows in the declaration. */
export function orderColumns(columns: readonly Shape[], order: readonly string[]): string[] {
  const known = new Set(columns.map(({ id }) => id));
  const result = [...new Set(order)].filter((id) => known.has(id));
  columns.forEach(({ id }, index) => {
    if (result.includes(id)) return;
    const before = columns[index - 1]?.id;
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
  });
  return result;
}

/** Which columns show: the person's choice, else the declaration's; fixed ones always. */
export function visibleColumns(
  columns: readonly Shape[],
  visibility: StoredLayout["visibility"],
): Record<string, boolean> {
  return Object.fromEntries(
    columns.map(({ id, fixed, initial }) => [
      id,
      fixed === true || (visibility[id] ?? initial !== false),
    ]),
  );
}

/** The order after the column moved by one place among all. */
export function moveColumn(order: readonly string[], id: string, step: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  return order.with(from, order[to] ?? id).with(to, id);
}
