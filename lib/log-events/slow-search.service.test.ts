import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { listLogEvents } from "./server";

let margay: TestMargay;
let blocker: pg.Client;
beforeAll(async () => {
  margay = await startTestMargay();
  blocker = new pg.Client({ connectionString: margay.url });
  await blocker.connect();
});
afterAll(async () => {
  await blocker.end();
  await margay.close();
});

const search = () => listLogEvents(margay.ctx(), { limit: 10 });

/** From here on a search takes the database as long as this is held. */
beforeEach(async () => {
  await blocker.query("BEGIN");
  await blocker.query("LOCK TABLE log_event IN ACCESS EXCLUSIVE MODE");
});

it("a search of six seconds finds what there is", async () => {
  const found = search();
  await blocker.query("SELECT pg_sleep(6)");
  await blocker.query("COMMIT");
  expect(await found).toEqual({ data: [], nextCursor: null });
});

it("a search that would never end says after ten seconds what to do", async () => {
  await expect(search()).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("Choose a shorter time range") as string,
  });
  await blocker.query("COMMIT");
});
