import type { App } from "../apps/app";
import { botId, botName, botUserId } from "../chat/bot";
import { profileOf } from "../chat/profile";
import type { Person } from "../company/person";
import type { Sim } from "../sim";

/** A person as users.* shows them; the email only to those who may see it. */
export const userObject = (
  sim: Sim,
  person: Person,
  teamId: string,
  withEmail: boolean,
): Record<string, unknown> => {
  const { name, email } = profileOf(sim, person);
  const enterprise = sim.directory.companyOf(teamId)?.enterprise;
  const boss = person.role === "orgOwner" || person.role === "owner";
  return {
    id: person.id,
    team_id: teamId,
    name: person.handle,
    deleted: false,
    color: "4b3a8f",
    real_name: name,
    tz: person.office.timeZone,
    tz_label: person.office.city,
    tz_offset: offsetSeconds(person.office.timeZone, sim.clock.slack()),
    profile: {
      real_name: name,
      real_name_normalized: name,
      display_name: name === "" ? "" : person.handle,
      display_name_normalized: name === "" ? "" : person.handle,
      ...(withEmail && email !== null ? { email } : {}),
      team: teamId,
    },
    is_admin: boss || person.role === "admin" || person.role === "orgAdmin",
    is_owner: boss,
    is_primary_owner: false,
    is_restricted: person.role === "guest",
    is_ultra_restricted: false,
    is_bot: false,
    is_app_user: false,
    updated: 1_700_000_000,
    ...(enterprise
      ? {
          enterprise_user: {
            id: person.id,
            enterprise_id: enterprise.id,
            enterprise_name: enterprise.name,
            is_admin: person.role === "orgAdmin" || person.role === "orgOwner",
            is_owner: person.role === "orgOwner",
            teams: person.teamIds,
          },
        }
      : {}),
  };
};

/** An app's bot as users.* shows it. */
export const botObject = (app: App, teamId: string): Record<string, unknown> => ({
  id: botUserId(app.id),
  team_id: teamId,
  name: botName(app)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_"),
  deleted: false,
  real_name: botName(app),
  profile: {
    real_name: botName(app),
    display_name: "",
    bot_id: botId(app.id),
    api_app_id: app.id,
    team: teamId,
  },
  is_bot: true,
  is_app_user: false,
});

const offsetSeconds = (timeZone: string, ms: number): number => {
  const name = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(ms)
    .find(({ type }) => type === "timeZoneName")?.value;
  const found = /([+-])(\d\d):(\d\d)/.exec(name ?? "");
  if (found === null) return 0;
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 3600 + Number(found[3]) * 60);
};
