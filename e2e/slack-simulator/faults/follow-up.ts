import type { Call } from "../http/call";

/** Whether a call asks for a page after the first. */
export const isFollowUp = (call: Call): boolean =>
  cursorGiven(call) !== "" || Number(argument(call, "page")) > 1;

export const cursorGiven = (call: Call): string => argument(call, "cursor") ?? "";

const argument = ({ query, form }: Call, name: string): string | null =>
  form.get(name) ?? query.get(name);
