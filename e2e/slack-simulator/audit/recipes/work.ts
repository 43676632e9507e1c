import type { Recipe } from "../draft";
import { aNamed, colleague } from "../parties";

/** Huddles, workflows and messages. */
export const work: readonly Recipe[] = [
  {
    weight: 4,
    make: (moment) => {
      const start = Math.floor(moment.atMs / 1000);
      return {
        action: moment.random.pick(["huddle_started", "huddle_participant_joined", "huddle_ended"]),
        entity: {
          type: "huddle",
          huddle: {
            id: `R0${moment.random.letters(8)}`,
            date_start: start - moment.random.int(0, 3_000),
            date_end: moment.random.chance(0.5) ? start : 0,
            participants: [moment.person.id, colleague(moment).id],
          },
        },
      };
    },
  },
  {
    weight: 0.7,
    make: ({ company, random }) => ({
      action: random.pick(["workflow_created", "workflow_published", "workflow_unpublished"]),
      entity: aNamed("workflow", random.pick(company.workflows)),
    }),
  },
  {
    weight: 0.5,
    make: ({ company, random, person, atMs }) => {
      const workflow = random.pick(company.workflows);
      return {
        action: "workflow_v2_published",
        entity: {
          type: "workflow_v2",
          workflow_v2: {
            ...workflow,
            app_id: random.pick(company.apps).id,
            date_updated: Math.floor(atMs / 1000),
            callback_id: workflow.name.toLowerCase().replaceAll(" ", "_"),
            updated_by: person.id,
            step_configuration: [{ step_id: "0", function: "send_message", is_enabled: true }],
          },
        },
      };
    },
  },
  {
    weight: 0.3,
    make: ({ company, random, workspace, atMs }) => ({
      action: random.pick(["message_tombstoned", "message_flagged"]),
      entity: {
        type: "message",
        message: {
          team: workspace.id,
          channel: random.pick(company.channels).id,
          timestamp: `${Math.floor(atMs / 1000) - 600}.${random.int(100_000, 999_999)}`,
        },
      },
    }),
  },
  {
    weight: 0.25,
    make: ({ random }) => ({
      action: "external_auth_oauth2_token_fetched",
      entity: {
        type: "external_auth_oauth2_token",
        external_auth_oauth2_token: {
          id: 4_700_000_000_000 + random.int(0, 9_999_999),
          provider: {
            key: "ledgerleaf",
            app: { id: "ledger", scopes: random.chance(0.5) ? "read write" : ["read", "write"] },
          },
        },
      },
    }),
  },
  {
    weight: 0.3,
    make: ({ random, person }) => ({
      action: "function_distribution_permission_set",
      entity: {
        type: "function",
        function: {
          id: `Fn0${random.letters(8)}`,
          app_id: `A0${random.letters(8)}`,
          callback_id: "book_lab",
        },
      },
      details: { updated_by: person.id, permission_type: "named_entities" },
    }),
  },
];
