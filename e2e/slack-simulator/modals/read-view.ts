import { modalFrame } from "../blocks/blocks";
import { blockProblems, issueMessages } from "../blocks/check-blocks";
import { completeBlocks } from "../blocks/complete-blocks";
import type { OpenView } from "../chat/chat-state";
import type { Answer } from "../http/answer";
import { webError } from "../web-api/errors";

export type ViewContent = OpenView["view"];

const largest = 250_000;

/** A modal from the `view` argument or an app's answer; Slack's error when it can't be shown. */
export const readView = (given: unknown): ViewContent | Answer => {
  const value = typeof given === "string" ? parse(given) : given;
  if (value === undefined)
    return invalid(["[ERROR] missing required field: view [json-pointer:/]"]);
  if (JSON.stringify(value).length > largest) return webError("view_too_large");
  const frame = modalFrame.safeParse(value);
  if (!frame.success) return invalid(issueMessages(frame.error.issues, "/view"));
  const problems = blockProblems(frame.data.blocks, "modal");
  if (problems.length > 0)
    return invalid(problems.map((one) => one.replace(":/blocks", ":/view/blocks")));
  const blocks = completeBlocks(frame.data.blocks as Record<string, unknown>[]);
  if (blocks.some(({ type }) => type === "input") && frame.data.submit === undefined)
    return invalid(["[ERROR] missing required field: submit [json-pointer:/view]"]);
  return { ...frame.data, blocks };
};

const invalid = (messages: string[]): Answer =>
  webError("invalid_arguments", { response_metadata: { messages } });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
