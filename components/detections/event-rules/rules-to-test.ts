import type { PickGroup, PickOption } from "@/components/ui/pick-list";
import type { EventDetectionDto } from "@/lib/detections/try-event/contract";

type Rule = Pick<EventDetectionDto, "ruleId" | "ruleTitle" | "verdict">;

/** The rules whose titles or ids have every word of the text, in their order, those first that look at events with the event's action; a group without a rule is left out. */
export function rulesToTest(rules: readonly Rule[], sought: string): PickGroup<PickOption>[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rules.filter(({ ruleId, ruleTitle }) => {
    const searched = `${ruleTitle} ${ruleId}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  const toOption = ({ ruleId, ruleTitle }: Rule) => ({ id: ruleId, label: ruleTitle });
  const looks = ({ verdict }: Rule) => verdict !== "OTHER_ACTION";
  return [
    { heading: "Look at events with this action", options: found.filter(looks).map(toOption) },
    {
      heading: "Look at other actions",
      options: found.filter((rule) => !looks(rule)).map(toOption),
    },
  ].filter(({ options }) => options.length > 0);
}
