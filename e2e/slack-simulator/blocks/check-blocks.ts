import type { z } from "zod";

import { messageBlocks, modalBlocks } from "./blocks";

type Issue = z.core.$ZodIssue;

/** What is wrong with the blocks of a message or a modal, in the manner of Slack's messages; empty when nothing is. */
export const blockProblems = (blocks: unknown, surface: "message" | "modal"): string[] => {
  const parsed = (surface === "message" ? messageBlocks : modalBlocks).safeParse(blocks);
  if (!parsed.success) return issueMessages(parsed.error.issues, "/blocks");
  return repeatedIds(parsed.data);
};

/** Zod's issues as Slack words them: what must be, and where. */
export const issueMessages = (issues: readonly Issue[], root: string): string[] =>
  issues.map(
    (issue) => `[ERROR] ${words(issue)} [json-pointer:${[root, ...issue.path].join("/")}]`,
  );

const words = (issue: Issue): string => {
  if (issue.code === "too_big")
    return issue.origin === "array"
      ? `no more than ${issue.maximum} items allowed`
      : `must be less than ${Number(issue.maximum) + 1} characters`;
  if (issue.code === "too_small")
    return issue.origin === "array"
      ? "no fewer than 1 items allowed"
      : "must be more than 0 characters";
  if (issue.code === "unrecognized_keys")
    return `invalid additional property: ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_union") return "unsupported type";
  if (issue.code === "invalid_value") return `must be one of: ${issue.values.join(", ")}`;
  if (issue.code === "invalid_type")
    return issue.input === undefined && issue.message.includes("undefined")
      ? `missing required field: ${String(issue.path.at(-1))}`
      : `must provide a ${issue.expected}`;
  return issue.message;
};

const repeatedIds = (blocks: readonly Record<string, unknown>[]): string[] => {
  const ids = blocks.flatMap(({ block_id: id }) => (typeof id === "string" ? [id] : []));
  const inBlocks = repeated(ids).map(
    (id) => `[ERROR] block_id "${id}" is there more than once [json-pointer:/blocks]`,
  );
  const inElements = blocks.flatMap(({ elements }, index) =>
    repeated(
      (Array.isArray(elements) ? elements : []).flatMap((element) => actionId(element) ?? []),
    ).map(
      (id) => `[ERROR] action_id "${id}" is there more than once [json-pointer:/blocks/${index}]`,
    ),
  );
  return [...inBlocks, ...inElements];
};

const actionId = (element: unknown): string | undefined => {
  const id = (element as Record<string, unknown> | null)?.["action_id"];
  return typeof id === "string" ? id : undefined;
};

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];
