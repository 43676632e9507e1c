import { anyAt, scalarText } from "./values-at";

/** A piece of text, or the fields of which the first that is there is written. */
type Part = string | { fields: string[] };

export type Template = readonly Part[];

export const fieldPattern = /^[^\s.{}|]+(\.[^\s.{}|]+){0,19}$/;

/** Reads a text with fields in braces, as {actor.user.email}; {a|b}: the first that is there; {{ and }} are braces. */
export function parseTemplate(text: string): { template: Template } | { problem: string } {
  const parts: Part[] = [];
  let rest = text;
  while (rest !== "") {
    const plain = /^(?:[^{}]|\{\{|\}\})+/.exec(rest)?.[0];
    if (plain !== undefined) {
      parts.push(plain.replaceAll("{{", "{").replaceAll("}}", "}"));
      rest = rest.slice(plain.length);
      continue;
    }
    const placeholder = /^\{([^{}]*)\}/.exec(rest);
    if (!placeholder) return { problem: unbalanced };
    const fields = (placeholder[1] ?? "").split("|").map((field) => field.trim());
    const odd = fields.find((field) => !fieldPattern.test(field));
    if (odd !== undefined)
      return { problem: `{${placeholder[1]}} names no field. Write it as {actor.user.email}.` };
    parts.push({ fields });
    rest = rest.slice(placeholder[0].length);
  }
  return { template: parts };
}

const unbalanced =
  "A brace stands alone. Put a field's name in a pair of them, as {actor.user.email}; for a brace itself, write {{ or }}.";

/** The fields that a template writes. */
export function templateFields(template: Template): string[] {
  return template.flatMap((part) => (typeof part === "string" ? [] : part.fields));
}

/** So many elements of a list are written. */
const listed = 50;

/** Characters of one value: more than any title, fact or name of a group shows. */
const longest = 2_000;

/** What an object is called. */
const names = ["name", "email", "id"];

function described(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return scalarText(value);
  const own = value as Record<string, unknown>;
  for (const name of names) {
    const text = Object.hasOwn(own, name) ? scalarText(own[name]) : null;
    if (text) return text;
  }
  return null;
}

/** Reads what stands at a field, in words: a list's elements separated by commas, an object by its name. Null: nothing. */
export function fieldReader(field: string): (event: unknown) => string | null {
  const any = anyAt(field);
  return (event) => {
    const found = new Set<string>();
    any(event, (value) => {
      const text = described(value);
      if (text) found.add(text.slice(0, longest));
      return found.size >= listed;
    });
    return found.size === 0 ? null : [...found].join(", ");
  };
}

/** Makes a template's text for an event. Where a field is missing, `missing` is written; null when nothing of its fields is there and no text is around them. */
export function templateWriter(
  template: Template,
  missing: string,
): (event: unknown) => string | null {
  const writers = template.map((part) => {
    if (typeof part === "string") return () => part;
    const readers = part.fields.map(fieldReader);
    return (event: unknown) => {
      for (const read of readers) {
        const text = read(event);
        if (text !== null) return text;
      }
      return null;
    };
  });
  return (event) => {
    const texts = writers.map((write) => write(event));
    if (texts.every((text) => text === null)) return null;
    return texts.map((text) => text ?? missing).join("");
  };
}
