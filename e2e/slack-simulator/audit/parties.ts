import type { CatalogApp, Channel, Named, SharedFile } from "../company/belongings";
import type { Person } from "../company/person";
import type { Team } from "../company/team";
import type { Moment } from "../timeline/moments";
import type { Entity } from "./draft";

/** People and things in the words of the audit log. */
export const userFields = (person: Person, team: string) => ({
  id: person.id,
  name: person.name,
  email: person.email,
  team,
});

export const teamFields = ({ id, name, domain }: Team) => ({ id, name, domain });

export const aUser = (person: Person, team: string): Entity => ({
  type: "user",
  user: userFields(person, team),
});

export const aTeam = (team: Team): Entity => ({ type: team.kind, [team.kind]: teamFields(team) });

export const aFile = ({ id, name, filetype, title }: SharedFile): Entity => ({
  type: "file",
  file: { id, name, filetype, title },
});

export const aChannel = (channel: Channel, sharedWith: readonly string[] = []): Entity => ({
  type: "channel",
  channel: {
    id: channel.id,
    name: channel.name,
    privacy: channel.isPrivate ? "private" : "public",
    is_shared: false,
    is_org_shared: channel.isOrgShared,
    ...(channel.isOrgShared ? { teams_shared_with: sharedWith } : {}),
  },
});

export const appFields = (app: CatalogApp) => ({
  id: app.id,
  name: app.name,
  is_distributed: true,
  is_directory_approved: app.fromDirectory,
  is_workflow_app: false,
  scopes: app.scopes,
  scopes_bot: app.botScopes,
});

export const anApp = (app: CatalogApp): Entity => ({ type: "app", app: appFields(app) });

export const aNamed = (type: "workflow" | "usergroup", { id, name }: Named): Entity => ({
  type,
  [type]: { id, name },
});

/** Somebody else of the same company. */
export const colleague = ({ company, person, random }: Moment): Person => {
  const other = random.pick(company.people);
  return other === person ? (company.people.find((one) => one !== person) ?? person) : other;
};

/** The organisation of the moment; the workspace where there is none. */
export const topTeam = ({ company, workspace }: Moment): Team => company.enterprise ?? workspace;
