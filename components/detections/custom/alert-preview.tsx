"use client";

import { SeverityBadge } from "@/components/ui/severity-badge";

import { firstEvent, previewText } from "./preview-title";
import { useRuleForm } from "./rule-form-context";

/** What an alert of the rule would look like, as it is typed. */
export function AlertPreview({ logic }: { logic: readonly string[] | null }) {
  const { draft } = useRuleForm();
  const event = firstEvent(draft);
  const title = previewText(draft.alertTitle, event) ?? "The alert's title";
  const group = draft.groupBy
    .flatMap(({ template }) => previewText(template, event) ?? [])
    .join(" | ");
  return (
    <aside
      aria-label="Preview of the alert"
      className="grid content-start gap-4 self-start text-sm lg:sticky lg:top-4"
    >
      <h2 className="text-base font-semibold">Preview</h2>
      <div className="grid justify-items-start gap-2 rounded-md border border-line p-3">
        <SeverityBadge severity={draft.severity} />
        <p className="font-medium wrap-anywhere">{title}</p>
        {draft.description ? <p className="wrap-anywhere text-muted">{draft.description}</p> : null}
        {group ? (
          <p className="text-muted">
            Grouped by <code className="text-xs break-all">{group}</code>
          </p>
        ) : null}
      </div>
      <p className="text-muted">
        {event
          ? "Written for the first test event."
          : "Add a test event, and its own values stand here."}
      </p>
      {logic ? (
        <div className="grid gap-1">
          <h3 className="font-medium">It matches when</h3>
          <ul className="grid list-disc gap-1 pl-4 text-muted">
            {logic.map((sentence) => (
              <li key={sentence} className="wrap-anywhere">
                {sentence.replaceAll("`", "")}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </aside>
  );
}
