import type { OpenView } from "../chat/chat-state";
import { html } from "../http/html";
import { drawBlock } from "./draw-block";
import { nameOf, type Drawing } from "./drawing";

type Words = { text: string } | undefined;

/** A modal: what stands inside its dialog. */
export const drawModal = (drawing: Drawing, { appId, view }: OpenView): string => {
  const submit = (view["submit"] as Words)?.text;
  const close = (view["close"] as Words)?.text ?? "Close";
  return html`<form class="modal" novalidate>
    <header>
      <h2 id="modal-title">${(view["title"] as Words)?.text}</h2>
      <span class="quiet">${nameOf(drawing, appId)}</span>
      <button type="button" class="close" data-dismiss="all" aria-label="Close this window">
        ✕
      </button>
    </header>
    <div class="blocks">
      ${view.blocks.map((block) => drawBlock(drawing, block))}
      <p class="problem" role="alert" data-failure></p>
    </div>
    <footer>
      <button type="button" class="bk" data-dismiss="one">${close}</button>
      ${submit !== undefined && html`<button class="bk primary">${submit}</button>`}
    </footer>
  </form>`.html;
};
