import { profileOf } from "../chat/profile";
import { html, type Html } from "../http/html";
import type { Element, Option } from "../interactivity/controls";
import { optionsOf } from "../interactivity/controls";
import type { Drawing } from "./drawing";
import { drawPlain } from "./draw-text";

type Words = { text: string } | undefined;
type Group = { label: { text: string }; options: Option[] };

const flag = (name: string, on: boolean): Html => ({ html: on ? name : "" });

/** A control, ready to be pressed; the script sends its action. `label` names one that has no words of its own. */
export const drawControl = (
  drawing: Drawing,
  blockId: string,
  element: Element,
  label?: string,
): Html => {
  const { type } = element;
  const ids = html`data-block="${blockId}" data-action="${element.action_id}" data-type="${type}"
  ${element["confirm"] !== undefined && html`data-confirm="${JSON.stringify(element["confirm"])}"`}`;
  const named = label ?? (element["placeholder"] as Words)?.text ?? "Choose";
  if (type === "button") return button(element, ids);
  if (type === "overflow")
    return html`<details class="overflow" ${ids}>
      <summary aria-label="More actions" title="More actions">⋯</summary>
      <div role="menu">
        ${optionsOf(element).map((option) => html`<button type="button" role="menuitem" value="${option.value}">${drawPlain(option.text.text)}</button>`)}
      </div>
    </details>`;
  if (type === "radio_buttons" || type === "checkboxes")
    return choices(blockId, element, ids, named);
  if (type === "plain_text_input") return textInput(element, ids, named);
  if (type === "datepicker")
    return html`<input
      type="date"
      aria-label="${named}"
      value="${element["initial_date"] as string | undefined}"
      ${ids}
    />`;
  return menu(drawing, element, ids, named);
};

const button = (element: Element, ids: Html): Html => {
  const text = (element["text"] as Words)?.text ?? "";
  const style = (element["style"] as string | undefined) ?? "";
  const url = element["url"] as string | undefined;
  const said = element["accessibility_label"] as string | undefined;
  const name = html`${said !== undefined && html`aria-label="${said}"`}`;
  return url === undefined
    ? html`<button type="button" class="bk ${style}" ${name} ${ids}>${drawPlain(text)}</button>`
    : html`<a class="bk ${style}" href="${url}" target="_blank" rel="noreferrer" ${name} ${ids}
        >${drawPlain(text)}</a
      >`;
};

const menu = (drawing: Drawing, element: Element, ids: Html, named: string): Html => {
  const multiple = element.type.startsWith("multi_");
  const initial = initialOf(element);
  const option = (value: string, text: string): Html =>
    html`<option value="${value}" ${flag("selected", initial.includes(value))}>
      ${drawPlain(text)}
    </option>`;
  const groups = element["option_groups"] as Group[] | undefined;
  const inner =
    groups === undefined
      ? entries(drawing, element).map(([value, text]) => option(value, text))
      : groups.map(
          (group) =>
            html`<optgroup label="${group.label.text}">
              ${group.options.map(({ value, text }) => option(value, text.text))}
            </optgroup>`,
        );
  return html`<select aria-label="${named}" ${flag("multiple", multiple)} ${ids}>
    ${!multiple && html`<option value="" ${flag("selected", initial.length === 0)}>${(element["placeholder"] as Words)?.text ?? "Choose"}</option>`}
    ${inner}
  </select>`;
};

const initialOf = (element: Element): string[] => {
  const one = element["initial_option"] as Option | undefined;
  const several = element["initial_options"] as Option[] | undefined;
  const ids = ["initial_user", "initial_channel", "initial_conversation"].map(
    (key) => element[key] as string | undefined,
  );
  return [one?.value, ...(several ?? []).map(({ value }) => value), ...ids].filter(
    (value) => value !== undefined,
  );
};

const entries = ({ sim, teamId }: Drawing, element: Element): [string, string][] => {
  if (element.type === "users_select")
    return (sim.directory.companyOf(teamId)?.people ?? [])
      .filter((person) => person.teamIds.includes(teamId))
      .map((person): [string, string] => [person.id, profileOf(sim, person).name || person.handle])
      .toSorted(([, one], [, other]) => one.localeCompare(other));
  if (element.type === "channels_select" || element.type === "conversations_select")
    return sim.state.data.chat.channels
      .filter((one) => one.teamId === teamId && one.kind === "public" && !one.archived)
      .map(({ id, name }) => [id, `#${name}`]);
  return optionsOf(element).map(({ value, text }) => [value, text.text]);
};

const choices = (blockId: string, element: Element, ids: Html, named: string): Html => {
  const kind = element.type === "checkboxes" ? "checkbox" : "radio";
  const initial = initialOf(element);
  return html`<div
    role="${kind === "radio" ? "radiogroup" : "group"}"
    aria-label="${named}"
    class="choices"
    ${ids}
  >
    ${optionsOf(element).map(
      (option) =>
        html`<label>
          <input
            type="${kind}"
            name="${blockId} ${element.action_id}"
            value="${option.value}"
            ${flag("checked", initial.includes(option.value))}
          />
          ${drawPlain(option.text.text)}
        </label>`,
    )}
  </div>`;
};

const textInput = (element: Element, ids: Html, named: string): Html => {
  const initial = element["initial_value"] as string | undefined;
  const hint = (element["placeholder"] as Words)?.text;
  const common = html`aria-label="${named}" placeholder="${hint}" ${ids}
  ${typeof element["max_length"] === "number" && html`maxlength="${element["max_length"]}"`}`;
  return element["multiline"] === true
    ? html`<textarea rows="4" ${common}>${initial}</textarea>`
    : html`<input type="text" value="${initial}" ${common} />`;
};
