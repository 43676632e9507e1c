/** What a person has in a control: a text, a value, several values, or null for nothing. */
export const valueOf = (control) => {
  const { type } = control.dataset;
  if (type === "radio_buttons") return control.querySelector("input:checked")?.value ?? null;
  if (type === "checkboxes")
    return [...control.querySelectorAll("input:checked")].map(({ value }) => value);
  if (control.multiple) return [...control.selectedOptions].map(({ value }) => value);
  return control.value === "" ? null : control.value;
};

/** What all controls below an element hold, by block and action. */
export const valuesIn = (root) => {
  const values = {};
  for (const control of root.querySelectorAll("[data-action]")) {
    const { block, action, type } = control.dataset;
    if (type === "button" || type === "overflow") continue;
    (values[block] ??= {})[action] = valueOf(control);
  }
  return values;
};

/** Calls back with each control that is pressed, or in which something is chosen, after its confirmation. */
export const watchControls = (root, pressed) => {
  const act = async (control, value) => {
    if (control.dataset.confirm && !(await confirmed(JSON.parse(control.dataset.confirm)))) return;
    const { action: actionId, block: blockId } = control.dataset;
    await pressed({ control, actionId, blockId, ...(value === undefined ? {} : { value }) });
  };
  root.addEventListener("click", (event) => {
    const choice = event.target.closest("[role=menuitem]");
    if (choice !== null) {
      const menu = choice.closest("[data-action]");
      menu.open = false;
      void act(menu, choice.value);
      return;
    }
    const button = event.target.closest("[data-type=button]");
    if (button !== null) void act(button);
  });
  root.addEventListener("change", (event) => {
    const control = event.target.closest("[data-action]");
    if (control === null || control.dataset.type === "plain_text_input") return;
    void act(control, valueOf(control));
  });
};

const confirmed = ({ title, text, confirm, deny, style = "primary" }) =>
  new Promise((resolve) => {
    const dialog = document.getElementById("confirm");
    dialog.innerHTML = `<form method="dialog" class="modal"><header><h2 id="confirm-title"></h2></header>
      <div class="blocks"><p></p></div>
      <footer><button class="bk" value="no"></button><button class="bk" value="yes"></button></footer></form>`;
    const [no, yes] = dialog.querySelectorAll("button");
    dialog.querySelector("h2").textContent = title.text;
    dialog.querySelector("p").textContent = text.text;
    no.textContent = deny.text;
    yes.textContent = confirm.text;
    yes.classList.add(style);
    dialog.returnValue = "no";
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
    dialog.showModal();
  });
