import type { Directory } from "./directory";
import type { Person, Role } from "./person";
import type { Team } from "./team";

export const personaKeys = ["org-owner", "org-admin", "workspace-owner", "member"] as const;
export type PersonaKey = (typeof personaKeys)[number];

type Persona = {
  label: string;
  inOrganisation: Role[];
  inItsWorkspaces: Role[];
  inLoneWorkspace: Role[];
};

/** The kinds of people one can be on the consent page. */
export const personas: Record<PersonaKey, Persona> = {
  "org-owner": {
    label: "Organisation owner",
    inOrganisation: ["orgOwner"],
    inItsWorkspaces: ["orgOwner"],
    inLoneWorkspace: ["owner"],
  },
  "org-admin": {
    label: "Organisation admin",
    inOrganisation: ["orgAdmin"],
    inItsWorkspaces: ["orgAdmin"],
    inLoneWorkspace: ["admin"],
  },
  "workspace-owner": {
    label: "Workspace owner",
    inOrganisation: [],
    inItsWorkspaces: ["owner"],
    inLoneWorkspace: ["owner"],
  },
  member: {
    label: "Member",
    inOrganisation: [],
    inItsWorkspaces: ["member"],
    inLoneWorkspace: ["member"],
  },
};

/** The person who plays this part in that team; undefined when nobody there does. */
export const personFor = (
  directory: Directory,
  key: PersonaKey,
  team: Team,
): Person | undefined => {
  const persona = personas[key];
  if (team.kind === "enterprise") return directory.someone(team.id, persona.inOrganisation);
  const roles = team.enterpriseId === null ? persona.inLoneWorkspace : persona.inItsWorkspaces;
  return directory.someone(team.id, roles);
};

export const isPersonaKey = (value: unknown): value is PersonaKey =>
  personaKeys.some((key) => key === value);
