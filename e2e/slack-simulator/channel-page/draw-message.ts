import { findApp } from "../chat/bot";
import type { Message } from "../chat/chat-state";
import { repliesTo } from "../chat/write-message";
import { html, type Html } from "../http/html";
import { clockTime, dayName } from "./dates";
import { drawBlock } from "./draw-block";
import { drawMrkdwn } from "./draw-text";
import { hueOf, nameOf, type Drawing } from "./drawing";

type Shown = { ts: string; html: string };

/** A message on the channel page, with all that can be pressed in it. */
export const drawMessage = (drawing: Drawing, message: Message, inThread: boolean): Shown => {
  const { sim, viewer } = drawing;
  const { timeZone } = viewer.office;
  const name = message.username ?? nameOf(drawing, message.userId);
  const replies = inThread || message.onlyFor !== null ? 0 : repliesTo(sim, message).length;
  const time = html`<a
    class="time"
    href="/archives/${message.channelId}/p${message.ts.replace(".", "")}?as=${viewer.id}"
    title="${dayName(message.ts, timeZone)}"
    >${clockTime(message.ts, timeZone)}</a
  >`;
  const drawn = html`<article
    class="message ${message.onlyFor !== null && "ephemeral"}"
    data-ts="${message.ts}"
    aria-label="Message from ${name}"
  >
    ${avatar(drawing, message, name)}
    <div class="content">
      ${message.onlyFor !== null && html`<p class="only">Only visible to you</p>`}
      <p class="who">
        <strong>${name}</strong> ${message.appId !== null && html`<span class="badge">APP</span>`}
        ${time}
      </p>
      ${body(drawing, message)}
      ${message.edited !== null && html`<span class="quiet edited">(edited)</span>`}
      <p class="problem" role="alert" hidden></p>
      ${
        !inThread &&
        message.onlyFor === null &&
        html`<button
          type="button"
          class="replies ${replies === 0 && "none"}"
          data-thread="${message.ts}"
        >
          ${replies === 0 ? "Reply in thread" : `${replies} ${replies === 1 ? "reply" : "replies"}`}
        </button>`
      }
    </div>
  </article>`;
  return { ts: message.ts, html: drawn.html };
};

const body = (drawing: Drawing, message: Message): Html => {
  const joined = message.subtype === "channel_join";
  return html`${
    message.blocks.length === 0
      ? html`<div class="text ${joined && "quiet"}">${drawMrkdwn(drawing, message.text)}</div>`
      : message.blocks.map((block) => drawBlock(drawing, block))
  }
  ${message.attachments.map((attachment) => drawAttachment(drawing, attachment))}`;
};

type Field = { title?: string; value?: string; short?: boolean };

const drawAttachment = (drawing: Drawing, attachment: Record<string, unknown>): Html => {
  const text = (name: string) => (attachment[name] as string | undefined) ?? "";
  const fields = (attachment["fields"] ?? []) as Field[];
  const blocks = (attachment["blocks"] ?? []) as Message["blocks"];
  const colour = /^#?[0-9a-f]{3,6}$/i.test(text("color"))
    ? `#${text("color").replace("#", "")}`
    : "";
  return html`<div class="attachment" style="${colour !== "" && `border-color: ${colour}`}">
    ${text("pretext") !== "" && html`<div>${drawMrkdwn(drawing, text("pretext"))}</div>`}
    ${text("title") !== "" && html`<strong>${text("title_link") === "" ? text("title") : html`<a href="${text("title_link")}" rel="noreferrer">${text("title")}</a>`}</strong>`}
    ${text("text") !== "" && html`<div>${drawMrkdwn(drawing, text("text"))}</div>`}
    ${fields.map(
      (field) =>
        html`<div class="field-pair">
          <strong>${field.title}</strong>
          <div>${drawMrkdwn(drawing, field.value ?? "")}</div>
        </div>`,
    )}
    ${blocks.map((block) => drawBlock(drawing, block))}
  </div>`;
};

const avatar = ({ sim }: Drawing, message: Message, name: string): Html => {
  const app = findApp(sim, message.appId);
  const letters = name
    .split(/\s+/)
    .slice(0, app === undefined ? 2 : 1)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return app?.icon === undefined
    ? html`<span class="avatar" style="--hue: ${hueOf(message.userId)}" aria-hidden="true"
        >${letters}</span
      >`
    : html`<span class="avatar icon-${app.id}" aria-hidden="true"></span>`;
};
