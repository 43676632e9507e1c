export const dagny = {
  id: "W0DAGNYRT",
  name: "Dagny Roth",
  email: "dagny.roth@larkmoor.example",
  team: "E0LARKMOOR",
};
export const piet = {
  id: "W0PIETOSEI",
  name: "Piet Osei",
  email: "piet.osei@larkmoor.example",
  team: "E0LARKMOOR",
};
export const organization = {
  type: "enterprise",
  enterprise: { id: "E0LARKMOOR", name: "Larkmoor Ceramics", domain: "larkmoor" },
};
export const studio = {
  type: "workspace",
  workspace: { id: "T0GLAZE", name: "Glaze Studio", domain: "larkmoor-glaze" },
};

export const aUser = (user: typeof dagny) => ({ type: "user", user });

export const anApp = ({ scopes }: { scopes: string[] }) => ({
  type: "app",
  app: {
    id: "A0KILNWATCH",
    name: "Kiln Watch",
    is_distributed: false,
    is_directory_approved: false,
    scopes,
  },
});

/** An entry of our invented company's log, done by Dagny Roth in one of its workspaces. */
export function entry(
  action: string,
  entity: object | null,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id: "7c1f6a52-5f0e-4a53-8d0b-0000c1a70001",
    date_create: 1_772_611_200,
    action,
    actor: { type: "user", user: dagny },
    entity,
    context: {
      location: { type: "workspace", ...studio.workspace },
      ua: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      session_id: "8112045518901",
      ip_address: "203.0.113.40",
    },
    ...more,
  };
}
