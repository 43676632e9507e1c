type Read = { event: Record<string, unknown> } | { problem: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a pasted event, or says in a sentence what is wrong with it. */
export function readEvent(text: string): Read {
  if (text.trim() === "") return { problem: "Paste an event, as Slack sends it in JSON." };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    return { problem: `This is no JSON: ${said.replace(/\.$/, "")}.` };
  }
  if (Array.isArray(value)) return { problem: "This is a list. Paste one event, in braces." };
  return isObject(value)
    ? { event: value }
    : { problem: "This is no JSON object. Paste one event, in braces." };
}
