import { beforeAll, expect, it } from "vitest";

import { operations } from "@/lib/http-api/operations";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { type Change, describeChanges } from "@/lib/testing/same-transaction";

import {
  createDestination,
  deleteDestination,
  finishDestination,
  replaceCredential,
  sendDestinationTest,
  sendDestinationWelcome,
  updateDestination,
} from "./server";
import { destinationLab, filters } from "@/lib/testing/destination-lab";

const { ids, ctx, db, app, add } = destinationLab();

/** These ask the other side; what they learn about it is no change by a person. */
const asking = new Set(["checkDestination", "confirmDestinationPresence"]);

const changes: Record<string, Change> = {
  createDestination: {
    action: "CREATE_DESTINATION",
    table: "destination",
    prepare: async () => {
      const input = { type: "slack-bot", name: "Night watch", values: app(), ...filters };
      return () => createDestination(ctx(), input);
    },
  },
  updateDestination: {
    action: "UPDATE_DESTINATION",
    table: "destination",
    prepare: async () => {
      const { id } = await add(app());
      const change = { name: "B", paused: true, values: { channel: ids().night } };
      return () => updateDestination(ctx(), id, change);
    },
  },
  deleteDestination: {
    action: "DELETE_DESTINATION",
    table: "destination_secret",
    prepare: async () => {
      const { id } = await add(app());
      return () => deleteDestination(ctx(), id);
    },
  },
  finishDestination: {
    action: "FINISH_DESTINATION",
    table: "destination",
    prepare: async () => {
      const { id } = await add(app());
      return () => finishDestination(ctx(), id);
    },
  },
  sendDestinationWelcome: {
    action: "SEND_DESTINATION_WELCOME",
    table: "audit_entry",
    prepare: async () => {
      const { id } = await add(app());
      return () => sendDestinationWelcome(ctx(), id);
    },
  },
  sendDestinationTest: {
    action: "SEND_DESTINATION_TEST",
    table: "audit_entry",
    prepare: async () => {
      const { id } = await add(app());
      return () => sendDestinationTest(ctx(), id);
    },
  },
  replaceDestinationCredential: {
    action: "REPLACE_DESTINATION_CREDENTIAL",
    table: "destination_secret",
    prepare: async () => {
      const { credential } = await add(app());
      const values = { signingSecret: "0f1e2d3c4b5a6978f1e2d3c4" };
      return () => replaceCredential(ctx(), credential.id, { values });
    },
  },
};

const compared = ["destination", "destination_credential", "destination_secret", "audit_entry"];

let refusing: Awaited<ReturnType<typeof refuseCommits>>;
beforeAll(async () => {
  refusing = await refuseCommits(db(), compared);
});

it("is tested for every operation of destinations that changes something", () => {
  const changing = operations.filter(
    ({ id, method, path }) =>
      path.startsWith("/api/v1/destination") && method !== "GET" && !asking.has(id),
  );
  expect(Object.keys(changes).toSorted()).toEqual(changing.map(({ id }) => id).toSorted());
});

describeChanges(changes, compared, () => ({ db: db(), refusing }));
