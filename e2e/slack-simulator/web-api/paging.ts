import type { Answer } from "../http/answer";
import { wholeNumber } from "./arguments";
import { webError } from "./errors";
import type { Args } from "./method";

type Page<T> = { rows: T[]; response_metadata: { next_cursor: string } };

/** One page of a list by limit and cursor; Slack's error for a wrong one. The cursor is good for this kind of list only. */
export const pageOf = <T>(
  all: readonly T[],
  args: Args,
  kind: string,
  { usual = 100, most = 999 } = {},
): Page<T> | Answer => {
  const limit = wholeNumber(args.get("limit"), usual);
  if (limit === "bad" || limit < 0 || limit > most) return webError("invalid_limit");
  const size = limit === 0 ? usual : limit;
  const cursor = args.get("cursor");
  const start = cursor === undefined ? 0 : decode(cursor, kind);
  if (start === undefined) return webError("invalid_cursor");
  const next = start + size < all.length ? encode(start + size, kind) : "";
  return {
    rows: all.slice(start, start + size),
    response_metadata: { next_cursor: next },
  };
};

const encode = (index: number, kind: string): string =>
  Buffer.from(`${kind}:${index}`).toString("base64");

const decode = (cursor: string, kind: string): number | undefined => {
  const [given, index] = Buffer.from(cursor, "base64").toString("utf8").split(":");
  return given === kind && /^\d+$/.test(index ?? "") ? Number(index) : undefined;
};
