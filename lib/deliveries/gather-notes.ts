import type { AlertNote } from "@/lib/destination-types/destination-type";

/** Kinds of activity that are about the message itself; its thread does not tell them. */
export const untoldKinds = ["DELIVERED", "DELIVERY_FAILED"];

const mostLines = 12;

/** Lines of a story as one note: a single one as it is, several under one another, the first of very many counted only. Null: there is nothing to tell. */
export function gatherNotes(lines: AlertNote[], threadNotes: boolean): AlertNote | null {
  const told = lines.filter(
    ({ kind }) => !untoldKinds.includes(kind) && (threadNotes || kind === "REMINDED"),
  );
  const last = told.at(-1);
  if (!last || told.length === 1) return last ?? null;
  const shown = told.slice(-mostLines);
  const left = told.length - shown.length;
  const earlier =
    left > 0 ? [`${left} earlier change${left === 1 ? "" : "s"}, see the alert in Margay`] : [];
  return {
    at: last.at,
    actorName: "",
    // A reminder among them must be noticed.
    kind: told.find(({ kind }) => kind === "REMINDED")?.kind ?? last.kind,
    text: [...earlier, ...shown.map(({ actorName, text }) => `${actorName}: ${text}`)].join("\n"),
  };
}
