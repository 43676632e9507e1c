import { describe, expect, it } from "vitest";

import { listWorkspaces } from "./list-workspaces";
import { failure, testServer, token } from "./testing/test-server";

const slack = testServer();

describe("listWorkspaces", () => {
  it("reads every page", async () => {
    slack.answer((_request, response) => {
      const asked = new URLSearchParams(slack.last()?.text);
      const second = asked.get("cursor") === "more=";
      response.writeHead(200, { "content-type": "application/json" }).end(
        JSON.stringify({
          ok: true,
          teams: second ? [{ id: "T0KILN" }] : [{ id: "T0QUARRY", name: "Quarry" }],
          response_metadata: { next_cursor: second ? "" : "more=" },
        }),
      );
    });
    expect(await listWorkspaces(token)).toEqual([
      { id: "T0QUARRY", name: "Quarry" },
      { id: "T0KILN", name: "T0KILN" },
    ]);
    expect(slack.calls).toHaveLength(2);
  });

  it("gives up on a list without an end", async () => {
    slack.answerJson({
      ok: true,
      teams: [{ id: "T0QUARRY", name: "Quarry" }],
      response_metadata: { next_cursor: "again" },
    });
    expect(await failure(listWorkspaces(token))).toMatchObject({ code: "unreadable_reply" });
  });

  it("says what Slack refused", async () => {
    slack.answerJson({ ok: false, error: "token_revoked" });
    expect(await failure(listWorkspaces(token))).toMatchObject({
      code: "token_revoked",
      errorClass: "reauthorize",
    });
  });
});
