import type { Channel } from "../chat/chat-state";
import { isIn } from "../chat/find-channel";
import { html, type Html } from "../http/html";
import { channelTitle, nameOf, otherIn, type Drawing } from "./drawing";
import { sidebar } from "./sidebar";

type Opened = { thread: string | null; target: string | null };

/** The page of a channel; its script fills in the messages and keeps them fresh. */
export const channelPage = (drawing: Drawing, channel: Channel, opened: Opened): string => {
  const { viewer } = drawing;
  const title = channelTitle(drawing, channel);
  const name = channel.kind === "im" ? nameOf(drawing, otherIn(channel, viewer.id)) : channel.name;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${name} · Simulated Slack</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/client/channel.css" />
        <style>
          ${icons(drawing)}
        </style>
        <script type="module" src="/client/channel.js"></script>
      </head>
      <body
        data-channel="${channel.id}"
        data-as="${viewer.id}"
        data-frame="${frameOf(drawing, channel)}"
        data-thread="${opened.thread ?? ""}"
        data-target="${opened.target ?? ""}"
      >
        ${sidebar(drawing, channel)}
        <main>
          <header>
            <h1>${title}</h1>
            <p class="quiet">
              ${channel.kind !== "im" && html`${channel.purpose !== "" && `${channel.purpose} · `}<span id="members">${memberCount(channel)}</span>`}
              <code title="Channel ID">${channel.id}</code>
            </p>
            <nav aria-label="Simulator">
              <a href="/apps">Apps</a> <a href="/control">Control</a>
            </nav>
          </header>
          <div id="messages" class="messages" role="log" aria-label="Messages" tabindex="0"></div>
          ${composer(channel, isIn(channel, viewer.id), name)}
        </main>
        <aside id="thread" aria-label="Thread" hidden>
          <header>
            <h2>Thread</h2>
            <button type="button" id="close-thread" aria-label="Close thread">✕</button>
          </header>
          <div class="messages" role="log" aria-label="Replies" tabindex="0"></div>
          <form class="composer" data-composer="thread">
            <textarea name="text" rows="1" aria-label="Reply" placeholder="Reply…"></textarea>
            <button class="bk primary">Send reply</button>
          </form>
        </aside>
        <dialog id="modal" aria-labelledby="modal-title"></dialog>
        <dialog id="confirm" aria-labelledby="confirm-title"></dialog>
        <p id="offline" role="status" hidden>Connecting…</p>
      </body>
    </html>`.html;
};

export const memberCount = ({ memberIds }: Channel): string => `${memberIds.length} members`;

/** What decides how the page around the messages looks. */
export const frameOf = ({ viewer }: Drawing, channel: Channel): string =>
  [channel.name, channel.archived, isIn(channel, viewer.id)].join(" ");

const composer = (channel: Channel, member: boolean, name: string): Html => {
  if (channel.archived) return html`<p class="composer quiet">This channel is archived.</p>`;
  if (!member)
    return html`<form class="composer" data-join>
      <p>You are looking at ${name}.</p>
      <button class="bk primary">Join Channel</button>
    </form>`;
  return html`<div>
    <p class="note" role="status" id="note"></p>
    <form class="composer" data-composer="channel">
      <textarea
        name="text"
        rows="1"
        aria-label="Message to ${name}"
        placeholder="Message ${name}, or /invite @app"
      ></textarea>
      <button class="bk primary">Send</button>
    </form>
  </div>`;
};

// The pictures stand here once, not in each message.
const icons = ({ sim }: Drawing): Html => ({
  html: sim.state.data.apps
    .flatMap(({ id, icon }) =>
      icon === undefined ? [] : [`.icon-${id}{background-image:url(${icon})}`],
    )
    .join("\n"),
});
