import { createParser } from "nuqs/server";

/** Text of an address without the space around it, at most `most` characters; nothing counts as absent. */
export const trimmedText = (most: number) =>
  createParser({
    parse: (text) => text.trim().slice(0, most) || null,
    serialize: String,
  });

/** A UUID in lower case; anything else counts as absent. */
export const oneId = createParser({
  parse: (text) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null,
  serialize: String,
});
