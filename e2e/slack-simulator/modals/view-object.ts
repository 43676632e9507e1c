import type { OpenView } from "../chat/chat-state";
import { botId } from "../chat/bot";

export type ViewValues = Record<string, Record<string, unknown>>;

/** A modal as the Web API and the payloads show it, with what was filled in. */
export const viewObject = (open: OpenView, values: ViewValues = {}): Record<string, unknown> => ({
  private_metadata: "",
  callback_id: "",
  external_id: "",
  submit: null,
  close: null,
  clear_on_close: false,
  notify_on_close: false,
  ...open.view,
  id: open.id,
  team_id: open.teamId,
  state: { values },
  hash: open.hash,
  root_view_id: open.rootId,
  previous_view_id: open.previousId,
  app_id: open.appId,
  app_installed_team_id: open.teamId,
  bot_id: botId(open.appId),
});
