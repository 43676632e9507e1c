/** What the controls of an alert's message are called; Slack sends these back with a click. */
export const actionIds = {
  viewAlert: "view_alert",
  setAssignee: "set_assignee",
  updateStatus: "update_status",
  showDetails: "show_details",
  boomerang: "boomerang",
} as const;

const prefix = "alert";

/** The block that holds an alert's controls. A different `state` makes Slack forget what was chosen in them. */
export function controlsBlockId(alertId: string, state: string): string {
  return `${prefix}:${alertId}:${state}`;
}

/** The alert whose controls these are; null when it is not a block of ours. */
export function alertIdOfBlock(blockId: string): string | null {
  const [name, id] = blockId.split(":");
  return name === prefix && id ? id : null;
}
