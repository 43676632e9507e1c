const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Joins pieces as long as they fit into `max` UTF-16 units; what was left out shows as an ellipsis. */
function clip(pieces: Iterable<string>, max: number): string {
  const all = [...pieces];
  if (all.reduce((sum, piece) => sum + piece.length, 0) <= max) return all.join("");
  let text = "";
  for (const piece of all) {
    if (text.length + piece.length > max - 1) break;
    text += piece;
  }
  return `${text}…`;
}

/** A text from outside for a mrkdwn object: it mentions nobody, links nowhere, and is at most `max` long. */
export function asMrkdwn(text: string, max: number): string {
  return (
    clip(
      Array.from(text.trim(), (character) => entities[character] ?? character),
      max,
    ) || "–"
  );
}

/** The same for a plain_text object, which is one line and needs no escaping. */
export function asPlainText(text: string, max: number): string {
  return clip(text.trim().replaceAll(/\s+/g, " "), max) || "–";
}

/** A moment as people in the zone write it, with the zone. */
export function shownTime(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en", {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(moment);
}
