import { readFileSync } from "node:fs";

import { isIn } from "../chat/find-channel";
import type { Channel } from "../chat/chat-state";
import { findMessage } from "../chat/write-message";
import { json, page, redirect, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { messagePage } from "../http/html";
import type { Route } from "../http/router";
import type { Sim } from "../sim";
import { actionRoutes } from "./action-routes";
import type { Drawing } from "./drawing";
import { channelPage } from "./page";
import { pageState } from "./state";
import { rememberViewer, viewerOf } from "./viewer";

const files: Record<string, string> = {
  "channel.js": "text/javascript",
  "draw.js": "text/javascript",
  "controls.js": "text/javascript",
  "modal.js": "text/javascript",
  "channel.css": "text/css",
};

/** The channel page, what it asks for while it is open, and its script. */
export const channelRoutes: readonly Route[] = [
  { method: "GET", path: "/client", run: (_call, sim) => redirect(`/archives/${startOf(sim)}`) },
  { method: "GET", path: "/archives/:channel", run: (call, sim) => show(call, sim) },
  { method: "GET", path: "/archives/:channel/:message", run: (call, sim) => show(call, sim) },
  { method: "GET", path: "/client/state", run: (call, sim) => state(call, sim) },
  ...actionRoutes,
  { method: "GET", path: "/client/:file", run: (call) => file(call.params["file"] ?? "") },
];

const startOf = (sim: Sim): string | undefined => {
  const team = sim.directory.mainWorkspace.id;
  const { channels } = sim.state.data.chat;
  const own = channels.filter(({ teamId }) => teamId === team);
  return (own.find(({ name }) => name === "security-alerts") ?? own[0])?.id;
};

const find = (sim: Sim, id: string | null | undefined): Channel | undefined =>
  sim.state.data.chat.channels.find((one) => one.id === id);

const drawingFor = (call: Call, sim: Sim, channel: Channel): Drawing => ({
  sim,
  viewer: viewerOf(call, sim, channel),
  teamId: channel.teamId,
});

const show = (call: Call, sim: Sim): Answer => {
  const channel = find(sim, call.params["channel"]);
  if (channel === undefined)
    return page(messagePage("No such channel", "It was deleted, or was never here."), 404);
  const drawing = drawingFor(call, sim, channel);
  const { viewer } = drawing;
  if (channel.kind !== "public" && !isIn(channel, viewer.id))
    return page(
      messagePage("This channel is private", `${viewer.name} is not a member of it.`),
      403,
    );
  const digits = /^p(\d+)(\d{6})$/.exec(call.params["message"] ?? "");
  const target = digits === null ? null : `${digits[1]}.${digits[2]}`;
  const message = findMessage(sim, channel.id, target ?? "");
  const thread = call.query.get("thread_ts") ?? message?.threadTs ?? null;
  const shown = page(channelPage(drawing, channel, { thread, target }));
  return { ...shown, headers: { ...shown.headers, "set-cookie": rememberViewer(viewer) } };
};

const state = (call: Call, sim: Sim): Answer => {
  const channel = find(sim, call.query.get("channel"));
  if (channel === undefined) return json({ gone: true }, { status: 404 });
  const { revision } = sim.state.data.chat;
  if (call.query.get("since") === String(revision)) return json({ revision });
  const drawing = drawingFor(call, sim, channel);
  if (channel.kind !== "public" && !isIn(channel, drawing.viewer.id))
    return json({ gone: true }, { status: 404 });
  return json(pageState(drawing, channel, call.query.get("thread") || null));
};

const file = (name: string): Answer => {
  const type = files[name];
  if (type === undefined) return page(messagePage("No such file", name), 404);
  return {
    status: 200,
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache" },
    body: readFileSync(new URL(`./browser/${name}`, import.meta.url), "utf8"),
  };
};
