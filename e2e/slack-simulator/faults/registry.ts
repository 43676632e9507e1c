import type { z } from "zod";

import { accountInactive } from "./account-inactive";
import { apiError } from "./api-error";
import { appUninstalled } from "./app-uninstalled";
import { clockOffset } from "./clock-offset";
import { deepPagesFail } from "./deep-pages-fail";
import { delay } from "./delay";
import { duplicateRows } from "./duplicate-rows";
import { expiredCursor } from "./expired-cursor";
import type { FaultKind } from "./fault";
import { hang } from "./hang";
import { htmlPage } from "./html-page";
import { installerDemoted } from "./installer-demoted";
import { ipAllowList } from "./ip-allow-list";
import { lateEvents } from "./late-events";
import { orgMigration } from "./org-migration";
import { overlappingPages } from "./overlapping-pages";
import { planDowngraded } from "./plan-downgraded";
import { rateLimited } from "./rate-limited";
import { repeatedCursor } from "./repeated-cursor";
import { repeatedPage } from "./repeated-page";
import { replyLost } from "./reply-lost";
import { reset } from "./reset";
import { scopeRemoved } from "./scope-removed";
import { serverError } from "./server-error";
import { tokenRevoked } from "./token-revoked";
import { truncated } from "./truncated";

/** Every fault there is; a new one is a file and a line. */
export const faultKinds = {
  "rate-limited": rateLimited,
  "server-error": serverError,
  "html-page": htmlPage,
  truncated: truncated,
  hang: hang,
  reset: reset,
  "reply-lost": replyLost,
  delay: delay,
  "api-error": apiError,
  "expired-cursor": expiredCursor,
  "repeated-cursor": repeatedCursor,
  "repeated-page": repeatedPage,
  "overlapping-pages": overlappingPages,
  "duplicate-rows": duplicateRows,
  "deep-pages-fail": deepPagesFail,
  "late-events": lateEvents,
  "clock-offset": clockOffset,
  "token-revoked": tokenRevoked,
  "account-inactive": accountInactive,
  "app-uninstalled": appUninstalled,
  "installer-demoted": installerDemoted,
  "scope-removed": scopeRemoved,
  "plan-downgraded": planDowngraded,
  "ip-allow-list": ipAllowList,
  "org-migration": orgMigration,
} satisfies Record<string, FaultKind>;

export type FaultName = keyof typeof faultKinds;
export type FaultSettings<K extends FaultName> = z.input<(typeof faultKinds)[K]["settings"]>;

export const isFaultName = (name: unknown): name is FaultName =>
  typeof name === "string" && Object.hasOwn(faultKinds, name);
