import { Time } from "@/components/ui/time";

import type { EventField } from "./event-fields";

/** Fields by path, each with its value, its type and what it means. */
export function EventFieldList({ fields }: { fields: readonly EventField[] }) {
  return (
    <dl className="border-t border-line text-sm">
      {fields.map(({ path, text, time, definition }) => (
        <div
          key={path}
          className="grid min-w-0 grid-cols-1 gap-x-4 gap-y-0.5 border-b border-line py-2 sm:grid-cols-[13rem_minmax(0,1fr)]"
        >
          <dt className="min-w-0">
            <span className="block font-mono text-xs break-all text-ink">{path}</span>
            <span className="block text-xs text-faint">
              {definition?.type ?? "not in the schema"}
            </span>
          </dt>
          <dd className="min-w-0">
            <span className="block break-words whitespace-pre-wrap">
              {time === null ? (
                text
              ) : (
                <>
                  <Time value={time} format="exact" /> <span className="text-faint">{text}</span>
                </>
              )}
            </span>
            {definition ? (
              <span className="block text-xs text-muted">{definition.description}</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
