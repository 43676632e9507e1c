import { expect, it } from "vitest";

import { answerOf, clickOf } from "./click";

const id = "0197a000-0000-7000-8000-000000000001";
const pressed = (action: object) => ({
  action_id: "",
  block_id: `alert:${id}:4f1e`,
  action_ts: "1.1",
  ...action,
});

it.each<[string, object, object | null]>([
  [
    "a person",
    { action_id: "set_assignee", selected_user: "U0ADA" },
    { kind: "assign", alertId: id, slackUserId: "U0ADA" },
  ],
  [
    "nobody",
    { action_id: "set_assignee", selected_user: null },
    { kind: "assign", alertId: id, slackUserId: null },
  ],
  [
    "a status",
    { action_id: "update_status", selected_option: { value: "TRIAGED" } },
    { kind: "status", alertId: id, status: "TRIAGED" },
  ],
  [
    "a status that is none",
    { action_id: "update_status", selected_option: { value: "GONE" } },
    null,
  ],
  ["no status", { action_id: "update_status", selected_option: null }, null],
  ["the details", { action_id: "show_details", value: id }, { kind: "details", alertId: id }],
  ["a question", { action_id: "boomerang", value: id }, { kind: "boomerang", alertId: id }],
  ["the way to the console", { action_id: "view_alert", value: id }, null],
  ["something of another app", { action_id: "approve", value: id }, null],
  ["a block that is not ours", { action_id: "show_details", block_id: "alarm:1:2" }, null],
  ["an alert that is none", { action_id: "show_details", block_id: "alert:1:2" }, null],
])("a press on %s", (_name, action, click) => {
  expect(clickOf(pressed(action))).toEqual(click);
});

it.each<[object, object | null]>([
  [
    { action_id: "boomerang_yes", value: id },
    { id, answer: "YES" },
  ],
  [
    { action_id: "boomerang_no", value: id },
    { id, answer: "NO" },
  ],
  [{ action_id: "boomerang_no", value: "x" }, null],
  [{ action_id: "boomerang_maybe", value: id }, null],
])("%j is the answer %j", (action, answer) => {
  expect(answerOf(pressed(action))).toEqual(answer);
});
