import { html, type Html } from "../http/html";
import { fillDate } from "./dates";
import { nameOf, type Drawing } from "./drawing";
import { withPictures } from "./emoji";

type TextObject = { type: string; text: string };

/** A text object as a reader sees it. */
export const drawTextObject = (drawing: Drawing, { type, text }: TextObject): Html =>
  type === "mrkdwn" ? drawMrkdwn(drawing, text) : drawPlain(text);

export const drawPlain = (text: string): Html => html`${withPictures(decode(text))}`;

/** Slack's mrkdwn: bold, italic, struck, code, quotes, lists of lines, links, mentions and dates. */
export const drawMrkdwn = (drawing: Drawing, text: string): Html => {
  const kept: string[] = [];
  const keep = ({ html: piece }: Html): string => `\uE000${kept.push(piece) - 1}\uE001`;
  const taken = text
    .replace(/```\n?([\s\S]*?)\n?```/g, (_all, code: string) =>
      keep(html`<pre>${decode(code)}</pre>`),
    )
    .replace(/`([^`\n]+)`/g, (_all, code: string) => keep(html`<code>${decode(code)}</code>`))
    .replace(/<([^<>\n]+)>/g, (_all, inner: string) => keep(drawReference(drawing, inner)));
  const { html: escaped } = html`${withPictures(decode(taken))}`;
  const lines = quoted(formatted(escaped)).replaceAll("\n", "<br>");
  return { html: lines.replace(/\uE000(\d+)\uE001/g, (_all, index) => kept[Number(index)] ?? "") };
};

const decode = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const around = (mark: string): RegExp =>
  new RegExp(
    `(^|[\\s(*_~\\uE001;>-])${mark}(?=\\S)([^\\n]*?\\S)${mark}(?=$|[\\s).,;:!?*_~\\uE000<&-])`,
    "gm",
  );

const formatted = (text: string): string =>
  text
    .replace(around("\\*"), "$1<strong>$2</strong>")
    .replace(around("_"), "$1<em>$2</em>")
    .replace(around("~"), "$1<s>$2</s>");

const quoted = (text: string): string =>
  text
    .replace(/(?:^&gt; ?.*(?:\n|$))+/gm, (block) => {
      const inner = block.trimEnd().replace(/^&gt; ?/gm, "");
      return `<blockquote>${inner}</blockquote>`;
    })
    .trimEnd();

/** What stands between < and >: a person, a channel, a group, a date or a link. */
const drawReference = (drawing: Drawing, inner: string): Html => {
  const [target, label] = splitLabel(inner);
  const words = label === undefined ? undefined : decode(label);
  if (target.startsWith("@"))
    return html`<span class="mention">@${nameOf(drawing, target.slice(1))}</span>`;
  if (target.startsWith("#")) return drawChannel(drawing, target.slice(1), words);
  if (target.startsWith("!date^")) return drawDate(drawing, target, words);
  if (target.startsWith("!"))
    return html`<span class="mention">${words ?? `@${target.slice(1).split("^")[0]}`}</span>`;
  const url = decode(target);
  return /^(?:https?:\/\/|mailto:)/.test(url)
    ? html`<a href="${url}" target="_blank" rel="noreferrer"
        >${words ?? url.replace(/^mailto:/, "")}</a
      >`
    : html`${`<${decode(inner)}>`}`;
};

const splitLabel = (inner: string): [string, string | undefined] => {
  const bar = inner.indexOf("|");
  return bar < 0 ? [inner, undefined] : [inner.slice(0, bar), inner.slice(bar + 1)];
};

const drawChannel = ({ sim }: Drawing, id: string, label: string | undefined): Html => {
  const known = sim.state.data.chat.channels.find((one) => one.id === id);
  return html`<a class="mention" href="/archives/${id}"
    >#${known?.name ?? label ?? "a channel"}</a
  >`;
};

const drawDate = ({ sim, viewer }: Drawing, target: string, fallback = ""): Html => {
  const [, seconds = "", format = "", link] = target.split("^");
  const ms = Number(seconds) * 1000;
  const written = Number.isFinite(ms)
    ? fillDate(format, ms, sim.clock.slack(), viewer.office.timeZone)
    : undefined;
  const text = html`<time title="${fallback}">${written ?? fallback}</time>`;
  return link === undefined
    ? text
    : html`<a href="${link}" target="_blank" rel="noreferrer">${text}</a>`;
};
