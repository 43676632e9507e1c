import { valueOf, valuesIn, watchControls } from "./controls.js";

const dialog = document.getElementById("modal");

/** Keeps the dialog as the server's topmost modal is; what was typed stays when only its content changed. */
export const createModal = ({ send, refresh }) => {
  let shown = null;

  const draw = (view) => {
    if (view === null) {
      if (dialog.open) dialog.close();
      shown = null;
      return;
    }
    if (shown?.id === view.id && shown.hash === view.hash) return;
    const before = shown?.id === view.id ? valuesIn(dialog) : {};
    dialog.innerHTML = view.html;
    restore(before);
    shown = view;
    if (!dialog.open) dialog.showModal();
  };

  const busy = async (work) => {
    dialog.classList.add("busy");
    const reply = await work();
    dialog.classList.remove("busy");
    await refresh();
    return reply;
  };

  const fail = (problem) => {
    const line = dialog.querySelector("[data-failure]");
    if (line !== null && problem) line.textContent = `⚠ ${problem}`;
  };

  const submit = async () => {
    for (const line of dialog.querySelectorAll(".problem")) line.textContent = "";
    const reply = await busy(() => send("submit", { values: valuesIn(dialog) }));
    for (const [block, text] of Object.entries(reply.errors ?? {})) {
      const line = dialog.querySelector(`[data-error="${CSS.escape(block)}"]`);
      if (line !== null) line.textContent = text;
    }
    fail(reply.problem);
    dialog.querySelector(".problem:not(:empty)")?.previousElementSibling?.focus?.();
  };
  dialog.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });

  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("[data-dismiss]");
    if (button !== null)
      void busy(() => send("dismiss", { whole: button.dataset.dismiss === "all" }));
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    void busy(() => send("dismiss", {}));
  });

  watchControls(dialog, async ({ control, actionId, blockId, value }) => {
    const input = control.closest("[data-input]");
    if (input !== null && !("dispatch" in input.dataset)) return;
    const pressed = { actionId, blockId, filled: valuesIn(dialog) };
    const reply = await busy(() =>
      send("press-in-view", value === undefined ? pressed : { ...pressed, value }),
    );
    fail(reply.problem);
  });

  return { draw };
};

const restore = (values) => {
  for (const control of dialog.querySelectorAll("[data-action]")) {
    const { block, action, type } = control.dataset;
    const before = values[block]?.[action];
    if (before === undefined || before === null || valueOf(control) === before) continue;
    if (type === "radio_buttons" || type === "checkboxes")
      for (const choice of control.querySelectorAll("input"))
        choice.checked = [before].flat().includes(choice.value);
    else if (control.multiple)
      for (const option of control.options) option.selected = before.includes(option.value);
    else control.value = before;
  }
};
