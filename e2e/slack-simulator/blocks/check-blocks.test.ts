import { describe, expect, it } from "vitest";

import { blockProblems } from "./check-blocks";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const section = (text: string) => ({ type: "section", text: mrkdwn(text) });
const actions = (...elements: unknown[]) => ({ type: "actions", elements });
const button = (more: Record<string, unknown> = {}) => ({
  type: "button",
  text: plain("Go"),
  ...more,
});
const menu = (value: string, count = 1) => ({
  type: "static_select",
  options: Array.from({ length: count }, (_, index) => ({
    text: plain("Open"),
    value: `${value}${index === 0 ? "" : index}`,
  })),
});
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe("what is within Slack's limits", () => {
  it.each<[string, unknown[]]>([
    ["50 blocks", many(50, { type: "divider" })],
    ["a section of 3000", [section("x".repeat(3000))]],
    ["a header of 150", [{ type: "header", text: plain("x".repeat(150)) }]],
    ["a button's value of 2000", [actions(button({ value: "x".repeat(2000), style: "danger" }))]],
    ["an option's value of 150", [actions(menu("x".repeat(150)))]],
    ["ten fields", [{ type: "section", fields: many(10, mrkdwn("x".repeat(2000))) }]],
    [
      "a context with an image",
      [
        {
          type: "context",
          elements: [
            mrkdwn("a"),
            { type: "image", image_url: "https://a.example/i.png", alt_text: "b" },
          ],
        },
      ],
    ],
    ["a people menu", [actions({ type: "users_select", placeholder: plain("Who") })]],
  ])("%s is taken", (_what, blocks) => {
    expect(blockProblems(blocks, "message")).toEqual([]);
  });
});

describe("what is beyond them", () => {
  it.each<[string, unknown[], string]>([
    [
      "51 blocks",
      many(51, { type: "divider" }),
      "no more than 50 items allowed [json-pointer:/blocks]",
    ],
    [
      "a section of 3001",
      [section("x".repeat(3001))],
      "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ],
    [
      "an empty text",
      [section("")],
      "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
    ],
    [
      "a section without text",
      [{ type: "section" }],
      "missing required field: text or fields [json-pointer:/blocks/0]",
    ],
    [
      "a header of 151",
      [{ type: "header", text: plain("x".repeat(151)) }],
      "must be less than 151 characters",
    ],
    ["a header in mrkdwn", [{ type: "header", text: mrkdwn("x") }], "must be one of: plain_text"],
    [
      "a button's value of 2001",
      [actions(button({ value: "x".repeat(2001) }))],
      "must be less than 2001 characters",
    ],
    [
      "a button's text of 76",
      [actions(button({ text: plain("x".repeat(76)) }))],
      "must be less than 76 characters",
    ],
    [
      "an option's value of 151",
      [actions(menu("x".repeat(151)))],
      "must be less than 151 characters",
    ],
    ["101 options", [actions(menu("v", 101))], "no more than 100 items allowed"],
    [
      "a menu without options",
      [actions({ type: "static_select" })],
      "must have either options or option_groups",
    ],
    [
      "six overflow options",
      [actions({ ...menu("v", 6), type: "overflow" })],
      "no more than 5 items allowed",
    ],
    ["26 elements", [actions(...many(26, button()))], "no more than 25 items allowed"],
    [
      "11 context elements",
      [{ type: "context", elements: many(11, mrkdwn("a")) }],
      "no more than 10 items allowed",
    ],
    ["an unknown type", [{ type: "carousel" }], "unsupported type [json-pointer:/blocks/0/type]"],
    ["an unknown key", [{ type: "divider", colour: "red" }], "invalid additional property: colour"],
    ["an unknown style", [actions(button({ style: "loud" }))], "must be one of: primary, danger"],
    ["no type", [{ text: mrkdwn("x") }], "unsupported type"],
    [
      "a block_id twice",
      [
        { type: "divider", block_id: "a" },
        { type: "divider", block_id: "a" },
      ],
      'block_id "a" is there more than once',
    ],
    [
      "an action_id twice in a block",
      [actions(button({ action_id: "a" }), button({ action_id: "a" }))],
      'action_id "a" is there more than once',
    ],
    [
      "a missing option value",
      [actions({ type: "static_select", options: [{ text: plain("a") }] })],
      "missing required field: value",
    ],
  ])("%s is refused", (_what, blocks, problem) => {
    expect(blockProblems(blocks, "message").join("\n")).toContain(problem);
  });

  it("says [ERROR] before each", () => {
    expect(blockProblems([section("")], "message").every((one) => one.startsWith("[ERROR] "))).toBe(
      true,
    );
  });
});
