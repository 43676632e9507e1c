import { aFile, anApp } from "../audit/parties";
import { randomStream, type Random } from "../random";
import type { Sim } from "../sim";
import { addAccess } from "../world/add-access";
import { addAudit } from "../world/add-audit";
import { addIntegrations } from "../world/add-integration";

type TypicalEvent = { label: string; add: (sim: Sim, random: Random) => void };

const far = [
  { ip: "198.19.200.7", country: "KZ", region: "75", isp: "Steppe Telecom" },
  { ip: "198.19.201.31", country: "AR", region: "B", isp: "Pampa Net" },
  { ip: "198.19.202.12", country: "IS", region: null, isp: "Geysir Hosting" },
];

/** What one adds by hand to see how the console takes it. */
export const typicalEvents = {
  "sign-in-new-country": {
    label: "Sign-in from a new country",
    add: (sim, random) => {
      const { organisation, mainWorkspace } = sim.directory;
      const members = organisation.people.filter(({ teamIds }) =>
        teamIds.includes(mainWorkspace.id),
      );
      const userId = random.pick(members).id;
      const place = random.pick(far);
      addAudit(sim, [{ action: "user_login", userId, ip: place.ip }]);
      addAccess(sim, [{ userId, ...place }]);
    },
  },
  "app-installed": {
    label: "App installed",
    add: (sim, random) => {
      const app = random.pick(sim.directory.organisation.apps);
      addAudit(sim, [
        {
          action: "app_installed",
          entity: anApp(app),
          details: { new_scopes: app.scopes, previous_scopes: [] },
        },
      ]);
      addIntegrations(sim, [
        { row: { app_id: app.id, app_type: app.name, scope: app.scopes.join(",") } },
      ]);
    },
  },
  "file-downloaded": {
    label: "File downloaded",
    add: (sim, random) => {
      addAudit(sim, [
        { action: "file_downloaded", entity: aFile(random.pick(sim.directory.organisation.files)) },
      ]);
    },
  },
  "integration-added": {
    label: "Integration added",
    add: (sim, random) => {
      const service = random.pick(sim.directory.organisation.services);
      const row = { service_id: service.id, service_type: service.name, scope: "incoming-webhook" };
      addIntegrations(sim, [{ row }]);
    },
  },
  anomaly: {
    label: "Anomaly seen by Slack",
    add: (sim) => {
      addAudit(sim, [{ action: "anomaly", details: { reason: ["tor"], location: "unknown" } }]);
    },
  },
  "malformed-entry": {
    label: "Audit entry that makes no sense",
    add: (sim, random) => {
      const second = Math.floor(sim.clock.slack() / 1000);
      addAudit(sim, [
        { raw: { id: `odd-${random.hex(12)}`, date_create: second, action: 7, actor: "nobody" } },
      ]);
    },
  },
  anything: {
    label: "Any audit event (use a count for a burst)",
    add: (sim) => {
      addAudit(sim, [{}]);
    },
  },
} satisfies Record<string, TypicalEvent>;

type TypicalEventName = keyof typeof typicalEvents;

export const isTypicalEvent = (name: unknown): name is TypicalEventName =>
  typeof name === "string" && Object.hasOwn(typicalEvents, name);

/** Adds so many of one kind, now. */
export const addTypical = (sim: Sim, name: TypicalEventName, count: number): void => {
  const { added, seed } = sim.state.data;
  for (let i = 0; i < count; i += 1) {
    const place = added.audit.length + added.hits.length + added.integrations.length;
    typicalEvents[name].add(sim, randomStream(seed, "by hand", name, place));
  }
};
