import { parseTemplate, templateWriter } from "@/lib/detections/custom/template";

import type { RuleDraft } from "./rule-draft";

/** The first test event that is JSON. */
export function firstEvent({ tests }: RuleDraft): object | null {
  for (const { event } of tests) {
    try {
      const read: unknown = JSON.parse(event);
      if (typeof read === "object" && read !== null) return read;
    } catch {
      // Half-typed.
    }
  }
  return null;
}

/** What a template writes for an event; without one, its fields stand for themselves. Null while it is not finished. */
export function previewText(template: string, event: object | null): string | null {
  const read = parseTemplate(template);
  if ("problem" in read || template.trim() === "") return null;
  if (event) return templateWriter(read.template, "unknown")(event);
  return read.template
    .map((part) => (typeof part === "string" ? part : `‹${part.fields.join(" or ")}›`))
    .join("");
}
