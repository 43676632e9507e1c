import { createHash } from "node:crypto";

import type { ActionsBlock, ActionsBlockElement, PlainTextOption } from "@slack/types";

import type { AlertMessage } from "@/lib/destination-types/destination-type";
import { alertStatuses, type AlertStatus } from "@/lib/kernel/alert-terms";

import { actionIds, controlsBlockId } from "../action-ids";
import { hasEnded, statusTitles } from "./headline";
import { plainText } from "./text-blocks";

const option = (status: AlertStatus): PlainTextOption => ({
  text: plainText(statusTitles[status]),
  value: status,
});

/** What was chosen must not stay on show when it is no longer so. */
function stateOf({ status, assigneeName }: AlertMessage, mark: string): string {
  return createHash("sha256")
    .update(JSON.stringify([status, assigneeName, mark]))
    .digest("hex")
    .slice(0, 12);
}

const button = (actionId: string, text: string, value: string): ActionsBlockElement => ({
  type: "button",
  action_id: actionId,
  text: plainText(text),
  value,
});

/** What a person can do about the alert; on one that has ended, what still makes sense. */
export function controls(alert: AlertMessage, mark = ""): ActionsBlock {
  const { id, url, status, isTest } = alert;
  const view: ActionsBlockElement = {
    type: "button",
    action_id: actionIds.viewAlert,
    text: plainText("View in Margay"),
    url,
    value: id,
    style: "primary",
  };
  const updateStatus: ActionsBlockElement = {
    type: "static_select",
    action_id: actionIds.updateStatus,
    placeholder: plainText("Update Status"),
    options: alertStatuses.map(option),
    initial_option: option(status),
  };
  const setAssignee: ActionsBlockElement = {
    type: "users_select",
    action_id: actionIds.setAssignee,
    placeholder: plainText("Set Assignee"),
  };
  const details = button(actionIds.showDetails, "Show Alert Details", id);
  const boomerang = button(actionIds.boomerang, "Boomerang", id);
  const open = [view, setAssignee, updateStatus, details, boomerang];
  const ended = [view, updateStatus, details];
  return {
    type: "actions",
    block_id: controlsBlockId(id, stateOf(alert, mark)),
    elements: isTest ? [view] : hasEnded(alert) ? ended : open,
  };
}
