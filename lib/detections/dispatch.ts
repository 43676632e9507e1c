import { type Rule, wantsAction } from "./rule";

/** The rules that want to see an event, whatever the number of rules there are: a lookup. */
export type Dispatch = (logType: string, action: string | null) => readonly Rule[];

/** Actions are Slack's to invent, and ours to bear: more than this many, and longer ones than any, are looked at anew each time. */
const remembered = 10_000;
const longest = 200;

/** Makes a dispatch; which rules an action concerns is worked out when it is first seen. */
export function createDispatch(rules: readonly Rule[]): Dispatch {
  const byLogType = new Map<string, Map<string | null, readonly Rule[]>>();
  return (logType, action) => {
    let byAction = byLogType.get(logType);
    if (!byAction) byLogType.set(logType, (byAction = new Map<string | null, readonly Rule[]>()));
    const known = byAction.get(action);
    if (known) return known;
    const found = rules.filter(
      (rule) => rule.logTypes.some((id) => id === logType) && wantsAction(rule, action),
    );
    if (byAction.size < remembered && (action?.length ?? 0) <= longest) byAction.set(action, found);
    return found;
  };
}
