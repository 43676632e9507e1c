import type { AccessStore } from "./access/access-store";
import type { AuditStore } from "./audit/audit-store";
import type { Directory } from "./company/directory";
import type { FaultBoard } from "./faults/board";
import type { LoggedRequest } from "./http/request-log";
import type { IntegrationStore } from "./integrations/integration-store";
import type { StateKeeper } from "./state-file";
import type { RateLimiter } from "./web-api/rate-limiter";

/** All parts of one running simulator; every handler gets it. */
export type Sim = {
  directory: Directory;
  /** `now` is the clock that was given; `slack` is the same clock as Slack sees it. Both in ms. */
  clock: { now: () => number; slack: () => number };
  /** Where the simulator itself is reached; known once it listens. */
  address: { origin: string };
  /** Makes everything that happened up to now exist; call it before reading a store. */
  catchUp: () => void;
  audit: AuditStore;
  access: AccessStore;
  integrations: IntegrationStore;
  state: StateKeeper;
  faults: FaultBoard;
  rates: RateLimiter;
  requests: LoggedRequest[];
};
