import type { Call } from "../http/call";
import type { Args } from "./method";

/** Arguments from query and form; from a JSON body only where the method takes JSON. Blank means absent. */
export const readArgs = (call: Call, takesJson: boolean): Args => {
  const fromJson = takesJson && isRecord(call.json) ? call.json : {};
  return {
    get: (name) => {
      const value = call.form.get(name) ?? call.query.get(name) ?? fromJson[name];
      if (value === undefined || value === null || value === "") return undefined;
      return typeof value === "string" ? value : JSON.stringify(value);
    },
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A whole number in bounds; the word "bad" for anything else. */
export const wholeNumber = (text: string | undefined, fallback: number): number | "bad" => {
  if (text === undefined) return fallback;
  return /^-?\d+$/.test(text.trim()) ? Number(text) : "bad";
};
