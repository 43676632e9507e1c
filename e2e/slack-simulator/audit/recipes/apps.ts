import type { Recipe } from "../draft";
import { anApp, appFields, aUser, topTeam } from "../parties";

/** Apps: asked for, approved, installed, widened, removed; and what apps do themselves. */
export const apps: readonly Recipe[] = [
  {
    weight: 0.03,
    make: ({ company, random, person }) => {
      const app = random.pick(company.apps);
      return {
        action: "app_installed",
        entity: anApp(app),
        details: {
          granular_bot_token: true,
          is_internal_integration: false,
          is_token_rotation_enabled_app: random.chance(0.2),
          app_owner_id: person.id,
          new_scopes: [...app.scopes, ...app.botScopes],
          previous_scopes: [],
        },
      };
    },
  },
  {
    weight: 0.02,
    make: (moment) => {
      const app = moment.random.pick(moment.company.apps);
      return {
        action: "app_approved",
        entity: anApp(app),
        at: "enterprise",
        details: {
          approval_type: "regular",
          approver_id: moment.person.id,
          app_previously_approved: moment.random.chance(0.3),
          scopes: app.scopes,
          bot_scopes: app.botScopes,
        },
      };
    },
  },
  {
    weight: 0.02,
    make: ({ company, random }) => {
      const app = random.pick(company.apps);
      return {
        action: "app_scopes_expanded",
        entity: anApp(app),
        details: { old_scopes: app.scopes.slice(1), new_scopes: app.scopes },
      };
    },
  },
  {
    weight: 0.01,
    make: ({ company, random }) => ({
      action: "app_uninstalled",
      entity: anApp(random.pick(company.apps)),
    }),
  },
  {
    weight: 0.01,
    make: ({ company, random }) => ({
      action: "app_restricted",
      entity: anApp(random.pick(company.apps)),
      at: "enterprise",
      details: { reason: "admin_policy" },
    }),
  },
  {
    weight: 1.2,
    make: (moment) => {
      const app = moment.random.pick(moment.company.apps);
      return {
        action: "user_profile_updated",
        entity: aUser(moment.person, topTeam(moment).id),
        actor: {
          id: `W0BOT${app.id.slice(-5)}`,
          name: app.name,
          email: `bot-${app.id.toLowerCase()}@apps.example`,
          team: moment.workspace.id,
        },
        context: {
          app: { ...appFields(app), creator: moment.person.id, team: moment.workspace.id },
          session_id: null,
        },
      };
    },
  },
];
