import "server-only";

import { env } from "@/lib/platform/env/env";
import { createRedirectRoute } from "@/lib/platform/http/redirect-route";
import { createRoute } from "@/lib/platform/http/route";

import { authenticate } from "./authenticate";

/** Every route handler of the API is made by this one function. */
export const route = createRoute(authenticate);

/** The same for addresses that Slack sends browsers to. */
export const redirectRoute = createRedirectRoute(authenticate, () => env().APP_URL);
