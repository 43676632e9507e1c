import type { Channel } from "../../company/belongings";
import type { Moment } from "../../timeline/moments";
import type { Recipe } from "../draft";
import { aChannel, aUser, colleague, topTeam, userFields } from "../parties";

const topics = [
  "prism-retrofit",
  "q-planning",
  "audit-prep",
  "kelp-rollout",
  "newcomers",
  "lab-three",
  "pricing",
];

/** Channels, their members and who shares them. */
export const channels: readonly Recipe[] = [
  {
    weight: 1.5,
    make: (moment) => ({
      action: "public_channel_created",
      entity: aChannel(fresh(moment, false)),
    }),
  },
  {
    weight: 0.9,
    make: (moment) => ({
      action: "private_channel_created",
      entity: aChannel(fresh(moment, true)),
    }),
  },
  {
    weight: 9,
    make: (moment) => {
      const inviter = colleague(moment);
      const team = topTeam(moment).id;
      const flat = userFields(inviter, team);
      const forms = [{ inviter: flat }, { inviter: { type: "user", user: flat } }, {}];
      return {
        action: moment.person.role === "guest" ? "guest_channel_join" : "user_channel_join",
        entity: aChannel(some(moment), teamIds(moment)),
        details: { ...moment.random.pick(forms), type: "user_invited" },
      };
    },
  },
  {
    weight: 3,
    make: (moment) => ({
      action: moment.person.role === "guest" ? "guest_channel_leave" : "user_channel_leave",
      entity: aChannel(some(moment), teamIds(moment)),
      ...(moment.random.chance(0.2)
        ? { details: { kicker: userFields(colleague(moment), topTeam(moment).id) } }
        : {}),
    }),
  },
  {
    weight: 0.3,
    make: (moment) => ({
      action: "public_channel_archive",
      entity: aChannel(fresh(moment, false)),
    }),
  },
  {
    weight: 0.2,
    make: (moment) => ({
      action: "channel_renamed",
      entity: aChannel(some(moment)),
      details: { previous_value: moment.random.pick(topics), new_value: some(moment).name },
    }),
  },
  {
    weight: 2,
    make: (moment) => ({ action: "public_channel_preview", entity: aChannel(some(moment)) }),
  },
  {
    weight: 0.15,
    make: (moment) => ({
      action: "external_shared_channel_connected",
      entity: {
        type: "channel",
        channel: {
          id: some(moment).id,
          name: "supplier-glass",
          privacy: "private",
          is_shared: true,
          is_org_shared: false,
        },
      },
      details: {
        external_organization_id: `T0${moment.random.letters(8)}`,
        external_organization_name: "Orrery Glassworks",
        external_user_id: `U0${moment.random.letters(8)}`,
        external_user_email: "ops@orrery.example",
      },
    }),
  },
  {
    weight: 0.15,
    make: (moment) => ({
      action: "channel_posting_permissions_updated",
      entity: aChannel(some(moment)),
      details: {
        permissions: moment.random.chance(0.5) ? [] : { post: ["admins"], thread: ["everyone"] },
      },
    }),
  },
  {
    weight: 0.05,
    make: (moment) => {
      const joined = [colleague(moment).id, colleague(moment).id];
      const list = moment.random.chance(0.5) ? joined : JSON.stringify(joined);
      return {
        action: "dm_user_added",
        entity: aUser(colleague(moment), topTeam(moment).id),
        details: { succeeded_users: list, failed_users: moment.random.chance(0.5) ? [] : "[]" },
      };
    },
  },
];

const some = ({ company, random }: Moment): Channel => random.pick(company.channels);
const teamIds = ({ company }: Moment): string[] => company.workspaces.map(({ id }) => id);

const fresh = ({ random }: Moment, isPrivate: boolean): Channel => ({
  id: `C0${random.letters(8)}`,
  name: `${random.pick(topics)}-${random.int(2, 99)}`,
  isPrivate,
  isOrgShared: false,
});
