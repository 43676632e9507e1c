import type { Company } from "../company/company";
import { momentsIn } from "../timeline/moments";
import type { Density, Pace } from "../timeline/pace";
import type { Hit } from "./access-row";

const density: Density = { perPersonPerDay: 10, ofTrickle: 2, stream: 2 };

/** The hits of one minute in a company. */
export const hitsIn = (company: Company, minute: number, pace: Pace): Hit[] =>
  momentsIn(company, minute, pace, density, "access").map(
    ({ atMs, workspace, person, network, userAgent, random }) => ({
      atMs,
      teamId: workspace.id,
      userId: person.id,
      username: person.handle,
      ip: network.ip,
      userAgent,
      isp: network.isp,
      country: network.country,
      region: network.region,
      site: random.chance(0.12),
      count: random.int(1, 4),
    }),
  );
