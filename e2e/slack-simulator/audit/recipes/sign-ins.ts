import type { Recipe } from "../draft";
import { aUser, colleague, topTeam } from "../parties";

/** Sign-ins and sessions. */
export const signIns: readonly Recipe[] = [
  {
    weight: 18,
    make: (moment) => ({
      action: "user_login",
      entity: aUser(moment.person, topTeam(moment).id),
      at: "enterprise",
      ...(moment.random.chance(0.3) ? { details: { type: "sso" } } : {}),
    }),
  },
  {
    weight: 6,
    make: (moment) => ({
      action: "user_logout",
      entity: aUser(moment.person, topTeam(moment).id),
      at: "enterprise",
      ...(moment.random.chance(0.2) ? { details: { desktop_app_browser_quit: true } } : {}),
    }),
  },
  {
    weight: 1.6,
    make: (moment) => ({
      action: "user_login_failed",
      entity: aUser(moment.person, topTeam(moment).id),
      details: { type: moment.random.pick(["password", "sso", "two_factor"]) },
    }),
  },
  {
    weight: 0.5,
    make: (moment) => ({
      action: "user_session_invalidated",
      entity: aUser(moment.person, topTeam(moment).id),
      userAgent: null,
      ip: "",
    }),
  },
  {
    weight: 0.06,
    make: (moment) => {
      const other = colleague(moment);
      return {
        action: "user_session_reset_by_admin",
        entity: aUser(other, topTeam(moment).id),
        at: "enterprise",
        details: {
          mobile_only: moment.random.chance(0.3),
          web_only: false,
          action_timestamp: moment.atMs * 1000 + moment.random.int(0, 999),
        },
      };
    },
  },
  {
    weight: 0.1,
    make: (moment) => ({
      action: "user_passkey_created",
      entity: aUser(moment.person, topTeam(moment).id),
      details: { name: moment.device.mobile ? "Phone" : "Laptop" },
    }),
  },
];
