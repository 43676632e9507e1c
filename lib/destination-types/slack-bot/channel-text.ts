/** What a person means by the text in the channel's field. */
export type ChannelText =
  | { kind: "id"; id: string }
  | { kind: "name"; name: string }
  | { kind: "wrong"; message: string };

const wrong = (message: string): ChannelText => ({ kind: "wrong", message });

/** Reads a channel's ID, its name with or without #, or a link to it; Slack's names are in small letters, its IDs in capitals. */
export function readChannelText(text: string): ChannelText {
  const trimmed = text.trim();
  const linked = /^https?:\/\/\S*\/(?:archives|client\/[A-Z0-9]+)\/([A-Z0-9]+)(?:[/?#].*)?$/.exec(
    trimmed,
  )?.[1];
  const name = linked ?? trimmed.replace(/^#/, "").trim();
  if (/^[CG][A-Z0-9]{2,}$/.test(name)) return { kind: "id", id: name };
  if (/^D[A-Z0-9]{2,}$/.test(name))
    return wrong("This is a direct message. Enter a channel: others must see the alerts too.");
  if (/^([UW][A-Z0-9]{2,}|@.*)$/.test(name))
    return wrong("This is a person. Enter a channel: others must see the alerts too.");
  if (name === "") return wrong("Enter the channel's name or its ID.");
  if (name.length > 80 || /[\s.,;:/\\!?"'<>()[\]{}|@#&*]/.test(name))
    return wrong(
      "No channel in Slack has such a name. Enter it as it stands in Slack's sidebar, or the channel's ID.",
    );
  return { kind: "name", name: name.toLowerCase() };
}
