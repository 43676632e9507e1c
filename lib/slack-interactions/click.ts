import { z } from "zod";

import { type Answer, answers } from "@/lib/boomerangs/question-contract";
import { answerActionIds } from "@/lib/boomerangs/server";
import { actionIds, alertIdOfBlock } from "@/lib/destination-types/server";
import { alertStatuses } from "@/lib/kernel/alert-terms";

import type { PressedAction } from "./interaction-payload";

const alertId = z.uuid();

/** What a press on an alert's control asks for; kept as it is while it waits for its person to link their accounts. */
export const clickSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("assign"),
    alertId,
    /** In Slack; null takes the alert from whoever has it. */
    slackUserId: z.string().nullable(),
  }),
  z.object({ kind: z.literal("status"), alertId, status: z.enum(alertStatuses) }),
  z.object({ kind: z.literal("details"), alertId }),
  z.object({ kind: z.literal("boomerang"), alertId }),
]);
export type Click = z.infer<typeof clickSchema>;

/** What was pressed on an alert's message; null for what is not ours, or asks for nothing. */
export function clickOf(action: PressedAction): Click | null {
  const id = alertIdOfBlock(action.block_id);
  const wish = wishOf(action);
  return wish && (clickSchema.safeParse({ ...wish, alertId: id }).data ?? null);
}

function wishOf(action: PressedAction): object | null {
  switch (action.action_id) {
    case actionIds.setAssignee:
      return { kind: "assign", slackUserId: action.selected_user ?? null };
    case actionIds.updateStatus:
      return { kind: "status", status: action.selected_option?.value };
    case actionIds.showDetails:
      return { kind: "details" };
    case actionIds.boomerang:
      return { kind: "boomerang" };
    default:
      return null;
  }
}

/** The answer to a question that was pressed; null when it was no such button. */
export function answerOf({
  action_id,
  value,
}: PressedAction): { id: string; answer: Answer } | null {
  const answer = answers.find((one) => answerActionIds[one] === action_id);
  const id = alertId.safeParse(value).data;
  return answer && id ? { id, answer } : null;
}
