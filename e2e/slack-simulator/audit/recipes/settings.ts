import type { Moment } from "../../timeline/moments";
import type { Draft, Recipe } from "../draft";
import { aTeam, topTeam } from "../parties";
import { slackItself } from "./people";

/** Preferences, whose values come in every shape: text, list, object of lists, number, boolean. */
export const settings: readonly Recipe[] = [
  {
    weight: 0.004,
    make: (moment) =>
      changed(moment, "pref.two_factor_auth_changed", { previous_value: "off", new_value: "on" }),
  },
  {
    weight: 0.12,
    make: (moment) =>
      changed(moment, "pref.who_can_create_private_channels", {
        previous_value: { type: ["EVERYONE_EXCEPT_GUESTS"] },
        new_value: { type: ["TOPLEVEL_ADMINS_AND_OWNERS"], user: [moment.person.id] },
      }),
  },
  {
    weight: 0.1,
    make: (moment) =>
      changed(moment, "pref.enterprise_default_channels", {
        previous_value: moment.company.channels.slice(0, 2).map(({ id }) => id),
        new_value: moment.company.channels.slice(0, 3).map(({ id }) => id),
      }),
  },
  {
    weight: 0.1,
    make: (moment) =>
      changed(moment, "pref.msg_edit_window_mins", {
        previous_value: -1,
        new_value: moment.random.int(1, 60),
      }),
  },
  {
    weight: 0.1,
    make: (moment) =>
      changed(moment, "pref.disallow_public_file_urls", { previous_value: false, new_value: true }),
  },
  {
    weight: 0.08,
    make: (moment) => ({
      ...changed(moment, "pref.public_channel_retention_changed", {
        previous_value: "365",
        new_value: { type: "keep_all", duration: null },
      }),
      actor: slackItself(moment),
      userAgent: null,
      ip: "",
      context: { session_id: null },
    }),
  },
  {
    weight: 0.4,
    make: (moment) => ({
      action: "emoji_added",
      entity: aTeam(topTeam(moment)),
      details: { name: moment.random.pick(["party-kelp", "lens-flare", "ship-it-owl"]) },
    }),
  },
];

const changed = (moment: Moment, action: string, details: Record<string, unknown>): Draft => ({
  action,
  at: "enterprise",
  entity: aTeam(topTeam(moment)),
  details,
});
