import type { LogTypeDto } from "@/lib/log-types/contract";

type LogField = LogTypeDto["fields"][number];

/** True where every word of the text stands in the field's path or description. */
export function matchesField({ path, description }: LogField, text: string): boolean {
  const said = `${path} ${description}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
