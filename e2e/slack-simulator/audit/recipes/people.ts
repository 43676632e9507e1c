import type { Moment } from "../../timeline/moments";
import type { Draft, Recipe } from "../draft";
import { aUser, colleague, topTeam } from "../parties";

/** Accounts, roles and groups; done by whoever administers, so the actor is an admin. */
export const people: readonly Recipe[] = [
  { weight: 0.25, make: (moment) => byAdmin(moment, { action: "user_created" }) },
  { weight: 0.1, make: (moment) => byAdmin(moment, { action: "user_deactivated" }) },
  { weight: 0.01, make: (moment) => byAdmin(moment, { action: "role_change_to_admin" }) },
  { weight: 0.004, make: (moment) => byAdmin(moment, { action: "role_change_to_owner" }) },
  { weight: 0.01, make: (moment) => byAdmin(moment, { action: "role_change_to_user" }) },
  {
    weight: 0.2,
    make: (moment) =>
      byAdmin(moment, {
        action: "guest_created",
        details: { channels: [moment.random.pick(moment.company.channels).id] },
      }),
  },
  {
    weight: 0.12,
    make: (moment) =>
      byAdmin(moment, {
        action: "guest_expiration_set",
        details: { expires_on: Math.floor(moment.atMs / 1000) + 30 * 86_400 },
      }),
  },
  {
    weight: 0.05,
    make: (moment) => byAdmin(moment, { action: "guest_expired", actor: slackItself(moment) }),
  },
  {
    weight: 0.1,
    make: (moment) => ({
      action: "user_email_updated",
      entity: aUser(moment.person, topTeam(moment).id),
      details: { previous_value: `old.${moment.person.email}`, new_value: moment.person.email },
    }),
  },
  {
    weight: 0.4,
    make: (moment) => ({
      action: "user_added_to_usergroup",
      entity: {
        type: "usergroup",
        usergroup: { ...moment.random.pick(moment.company.usergroups) },
      },
      details: { added_user: colleague(moment).id },
    }),
  },
  {
    weight: 0.08,
    make: (moment) => ({
      action: "role_assigned",
      at: "enterprise",
      entity: {
        type: "role",
        role: {
          id: `Rl0${moment.random.letters(5)}`,
          name: "Channel Management Admin",
          type: "custom",
        },
      },
      details: { affected_user: colleague(moment).id },
    }),
  },
];

/** The placeholder that the log names when nobody acted. */
export const slackItself = (moment: Moment) => ({
  id: "USLACKUSER",
  name: "Slack",
  email: "",
  team: topTeam(moment).id,
});

const byAdmin = (moment: Moment, draft: Omit<Draft, "entity">): Draft => {
  const admin = moment.random.pick(moment.company.people.slice(0, 14));
  const team = topTeam(moment).id;
  return {
    actor: { id: admin.id, name: admin.name, email: admin.email, team },
    at: "enterprise",
    entity: aUser(colleague({ ...moment, person: admin }), team),
    ...draft,
  };
};
