import type { Company } from "../company/company";
import type { Team } from "../company/team";
import { randomStream } from "../random";
import type { Channel, ChatState } from "./chat-state";

type Plan = { id: string; name: string; kind: "public" | "private"; archived?: boolean };

const everywhere = [
  { name: "security-alerts", kind: "public" },
  { name: "security-private", kind: "private" },
  { name: "alerts-2023", kind: "public", archived: true },
] as const;

const purposes: Record<string, string> = {
  general: "What everybody should know",
  "security-alerts": "Alerts of our detections, and what we did about them",
  "security-private": "Incidents that are nobody else's business",
  "alerts-2023": "Alerts of the old system",
};

/** The chat of companies that have just started: their channels with their members, and not a word said. */
export const firstChat = (
  companies: readonly Company[],
  seed: number,
  nowMs: number,
): ChatState => ({
  revision: 0,
  lastTs: "0.000000",
  channels: companies.flatMap((company) =>
    company.workspaces.flatMap((team, index) =>
      channelsOf(company, team, index === 0, seed, nowMs),
    ),
  ),
  messages: [],
  views: [],
  triggers: [],
  responseUrls: [],
  webhooks: [],
  interactions: [],
  profiles: [],
});

const channelsOf = (
  company: Company,
  team: Team,
  main: boolean,
  seed: number,
  nowMs: number,
): Channel[] => {
  const random = randomStream(seed, "chat", team.id);
  const own: Plan[] = main
    ? company.channels.map(({ id, name, isPrivate }) => ({
        id,
        name,
        kind: isPrivate ? "private" : "public",
      }))
    : [{ id: `C0${random.letters(8)}`, name: "general", kind: "public" }];
  const more: Plan[] = everywhere.map((plan) => ({ id: `C0${random.letters(8)}`, ...plan }));
  const people = company.people.filter(({ teamIds }) => teamIds.includes(team.id));
  return [...own, ...more].map(({ id, name, kind, archived = false }) => {
    const members = people.filter(({ role, number }) => {
      if (name === "general") return true;
      if (name.startsWith("security"))
        return role !== "guest" && (role !== "member" || number % 4 < 2);
      return kind === "private" ? role !== "member" && role !== "guest" : random.chance(0.5);
    });
    return {
      id,
      teamId: team.id,
      name,
      kind,
      archived,
      general: name === "general",
      creator: people[0]?.id ?? "",
      createdAtMs: nowMs - random.int(100, 1500) * 86_400_000,
      purpose: purposes[name] ?? "",
      previousNames: [],
      memberIds: members.map((person) => person.id),
    };
  });
};
