import { valueAt } from "@/components/log-events/value-at";
import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { emptyLeaf, nextKey } from "./condition-draft";
import { emptyDraft, type RuleDraft } from "./rule-draft";

type Event = Pick<LogEventDto, "logType" | "action" | "raw">;
type LogType = Pick<LogTypeDto, "id" | "fields">;

/** A new rule that begins with a stored event: it looks for events with this action, and has this one as its first test. */
export function draftFromEvent(event: Event, logTypes: readonly LogType[]): RuleDraft {
  const { logType, action, raw } = event;
  const fields = logTypes.find(({ id }) => id === logType)?.fields ?? [];
  const said =
    action === null ? undefined : fields.find(({ path }) => valueAt(raw, path) === action);
  const draft = emptyDraft(logType);
  const leaf = said ? { ...emptyLeaf(said.path), value: action ?? "" } : emptyLeaf();
  return {
    ...draft,
    conditions: { ...draft.conditions, members: [leaf] },
    tests: [
      {
        key: nextKey(),
        name: "The event it began with",
        event: JSON.stringify(raw, null, 2),
        matches: true,
      },
    ],
  };
}
