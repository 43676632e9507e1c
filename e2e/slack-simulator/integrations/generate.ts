import type { Company } from "../company/company";
import { momentsIn, type Moment } from "../timeline/moments";
import type { Density, Pace } from "../timeline/pace";
import type { RawIntegrationRow, StoredIntegration } from "./integration-row";

const density: Density = { perPersonPerDay: 0.04, ofTrickle: 0.2, stream: 3 };

/** The integration rows of one minute; now and then Slack writes the same row twice. */
export const integrationsIn = (company: Company, minute: number, pace: Pace): StoredIntegration[] =>
  momentsIn(company, minute, pace, density, "integrations").flatMap((moment) => {
    const raw = { ...whoAndWhen(moment), ...moment.random.weighted(changes).make(moment) };
    const stored = { raw, atMs: moment.atMs, teamId: moment.workspace.id };
    return moment.random.chance(0.04) ? [stored, { ...stored, raw: { ...raw } }] : [stored];
  });

const whoAndWhen = ({ person, atMs }: Moment) => ({
  user_id: person.id,
  user_name: person.handle,
  date: String(Math.floor(atMs / 1000)),
});

type Change = { weight: number; make: (moment: Moment) => RawIntegrationRow };

const changes: readonly Change[] = [
  { weight: 8, make: (moment) => ({ ...appPart(moment), change_type: "added" }) },
  { weight: 2, make: (moment) => ({ ...appPart(moment), change_type: "removed" }) },
  { weight: 3, make: (moment) => ({ ...appPart(moment), change_type: "expanded" }) },
  {
    weight: 2,
    make: (moment) => ({
      ...appPart(moment),
      change_type: "updated",
      scope: "",
      resolution: "approved",
    }),
  },
  { weight: 4, make: (moment) => ({ ...servicePart(moment), change_type: "added" }) },
  { weight: 1, make: (moment) => ({ ...servicePart(moment), change_type: "enabled" }) },
  {
    weight: 3,
    make: (moment) => ({
      ...servicePart(moment),
      change_type: "disabled",
      reason: moment.random.pick(reasons),
    }),
  },
  {
    weight: 2,
    make: (moment) => ({
      service_id: String(moment.random.int(3_000_000_000, 3_999_999_999)),
      service_type: "RSS",
      change_type: "added",
      channel: moment.random.pick(moment.company.channels).id,
      scope: "",
      rss_feed: true,
      rss_feed_change_type: "added",
      rss_feed_title: "Optics weekly",
      rss_feed_url: "https://optics-weekly.example/feed.xml",
    }),
  },
];

const reasons = [
  "user",
  "rate_limits",
  "slack",
  "errors",
  "system",
  "admin",
  "api_decline",
  "deauth",
];

const appPart = ({ company, random }: Moment): RawIntegrationRow => {
  const app = random.pick(company.apps);
  return { app_id: app.id, app_type: app.name, scope: [...app.scopes, ...app.botScopes].join(",") };
};

// The same service has its id as a number in one row and as a text in the next.
const servicePart = ({ company, random }: Moment): RawIntegrationRow => {
  const service = random.pick(company.services);
  return {
    service_id: random.chance(0.5) ? service.id : String(service.id),
    service_type: service.name,
    channel: random.pick(company.channels).id,
    scope: "incoming-webhook",
  };
};
