import type { Answer } from "../http/answer";
import { webError } from "../web-api/errors";
import type { Block } from "../chat/chat-state";
import { blockProblems } from "./check-blocks";
import { completeBlocks } from "./complete-blocks";

export type Content = {
  text: string;
  blocks: Block[];
  attachments: Record<string, unknown>[];
  metadata: unknown;
  /** The text was longer than Slack keeps, and was cut. */
  cut: boolean;
};

const longestText = 40_000;
const largestBlocks = 100_000;

/** What a message shall say, from the arguments that are JSON or the text of JSON; Slack's error otherwise. */
export const readContent = (get: (name: string) => string | undefined): Content | Answer => {
  const text = get("text") ?? "";
  const markdown = get("markdown_text");
  if (markdown !== undefined && (text !== "" || get("blocks") !== undefined))
    return webError("markdown_text_conflict");
  const blocks = readBlocks(get("blocks"));
  if (!Array.isArray(blocks)) return blocks;
  const attachments = readList(get("attachments"));
  if (attachments === undefined) return webError("invalid_attachments");
  if (attachments.length > 100) return webError("too_many_attachments");
  const inner = attachments.flatMap(({ blocks: given }) =>
    given === undefined ? [] : blockProblems(given, "message"),
  );
  if (inner.length > 0) return invalidBlocks(inner);
  const metadata = readMetadata(get("metadata"));
  if (metadata === "bad") return webError("invalid_metadata_format");
  const said = markdown ?? text;
  if (said.trim() === "" && blocks.length + attachments.length === 0) return webError("no_text");
  return {
    text: said.slice(0, longestText),
    blocks:
      markdown === undefined ? blocks : completeBlocks([{ type: "markdown", text: markdown }]),
    attachments,
    metadata,
    cut: said.length > longestText,
  };
};

const readBlocks = (given: string | undefined): Block[] | Answer => {
  if (given === undefined) return [];
  const value = parse(given);
  if (!Array.isArray(value)) return webError("invalid_blocks_format");
  if (given.length > largestBlocks) return webError("msg_blocks_too_long");
  const problems = blockProblems(value, "message");
  return problems.length > 0
    ? invalidBlocks(problems)
    : completeBlocks(value as Record<string, unknown>[]);
};

const invalidBlocks = (messages: string[]): Answer =>
  webError("invalid_blocks", {
    errors: messages.map((message) => message.replace("[ERROR] ", "")),
    response_metadata: { messages },
  });

const readList = (given: string | undefined): Record<string, unknown>[] | undefined => {
  if (given === undefined) return [];
  const value = parse(given);
  const fits =
    Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);
  return fits ? (value as Record<string, unknown>[]) : undefined;
};

const readMetadata = (given: string | undefined): unknown => {
  if (given === undefined) return null;
  const value = parse(given) as Record<string, unknown> | null | undefined;
  if (typeof value !== "object" || value === null) return "bad";
  if (Object.keys(value).length === 0) return null;
  return typeof value["event_type"] === "string" && typeof value["event_payload"] === "object"
    ? value
    : "bad";
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
