import { describe, expect, it } from "vitest";

import { commands } from "./registry";
import { unknownCommand } from "./unknown-command";

describe("unknownCommand", () => {
  it.each([
    ["token", "Say what to do: token create."],
    ["tokn create", "There is no command “tokn create”. Did you mean “token create”?"],
    ["doctr", "There is no command “doctr”. Did you mean “doctor”?"],
    [
      "user creat --email a@b.example",
      "There is no command “user creat”. Did you mean “user create”?",
    ],
    ["token destroy", "There is no command “token destroy”. There is: token create."],
    ["explode", "There is no command “explode”. All are listed by: npm run -s margay -- help"],
    ["--quiet", "There is no command “--quiet”. All are listed by: npm run -s margay -- help"],
  ])("answers %j", (words, answer) => {
    expect(unknownCommand(commands, words.split(" "))).toBe(answer);
  });
});
