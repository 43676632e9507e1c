import type { Block } from "../chat/chat-state";
import { html, type Html } from "../http/html";
import type { Element } from "../interactivity/controls";
import { drawControl } from "./draw-control";
import { drawMrkdwn, drawPlain, drawTextObject } from "./draw-text";
import type { Drawing } from "./drawing";

type TextObject = { type: string; text: string };
type Picture = { image_url: string; alt_text: string };

/** A block as Slack draws it. What can't be drawn here is said, rather than left out. */
export const drawBlock = (drawing: Drawing, block: Block): Html => {
  const draw = painters[block.type];
  return draw === undefined
    ? html`<p class="quiet">A block of type ${block.type} is not drawn here.</p>`
    : draw(drawing, block);
};

const section = (drawing: Drawing, block: Block): Html => {
  const text = block["text"] as TextObject | undefined;
  const fields = (block["fields"] ?? []) as TextObject[];
  const accessory = block["accessory"] as Element | undefined;
  return html`<div class="section">
    <div>
      ${text !== undefined && html`<div class="text">${drawTextObject(drawing, text)}</div>`}
      ${
        fields.length > 0 &&
        html`<div class="fields">
          ${fields.map((field) => html`<div>${drawTextObject(drawing, field)}</div>`)}
        </div>`
      }
    </div>
    ${accessory !== undefined && (accessory.type === "image" ? picture(accessory, "thumb") : drawControl(drawing, block.block_id, accessory))}
  </div>`;
};

const context = (drawing: Drawing, block: Block): Html =>
  html`<div class="context">
    ${(block["elements"] as (TextObject | (Picture & { type: "image" }))[]).map((element) => ("image_url" in element ? picture(element, "tiny") : html`<span>${drawTextObject(drawing, element)}</span>`))}
  </div>`;

const actions = (drawing: Drawing, block: Block): Html =>
  html`<div class="actions">
    ${(block["elements"] as Element[]).map((element) => drawControl(drawing, block.block_id, element))}
  </div>`;

const input = (drawing: Drawing, block: Block): Html => {
  const label = (block["label"] as TextObject).text;
  const hint = block["hint"] as TextObject | undefined;
  const optional = block["optional"] === true;
  return html`<div
    class="input"
    data-input="${block.block_id}"
    ${{ html: block["dispatch_action"] === true ? "data-dispatch" : "" }}
  >
    <div class="label">
      ${drawPlain(label)} ${optional && html`<span class="quiet">(optional)</span>`}
    </div>
    ${drawControl(drawing, block.block_id, block["element"] as Element, label)}
    ${hint !== undefined && html`<p class="quiet">${drawPlain(hint.text)}</p>`}
    <p class="problem" role="alert" data-error="${block.block_id}"></p>
  </div>`;
};

const picture = (given: unknown, kind: string): Html => {
  const { image_url: url, alt_text: alt } = given as Picture;
  return html`<img class="${kind}" src="${url}" alt="${alt}" loading="lazy" />`;
};

const painters: Record<string, (drawing: Drawing, block: Block) => Html> = {
  section,
  context,
  actions,
  input,
  divider: () => html`<hr />`,
  header: (_drawing, block) => html`<h2>${drawPlain((block["text"] as TextObject).text)}</h2>`,
  image: (_drawing, block) => picture(block, "wide"),
  markdown: (drawing, block) =>
    html`<div class="text">
      ${drawMrkdwn(drawing, (block["text"] as string).replaceAll("**", "*"))}
    </div>`,
};
