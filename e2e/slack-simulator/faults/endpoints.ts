import { responseUrlEndpoint } from "../interactivity/response-urls";
import { webhookEndpoint } from "../webhooks/routes";
import { webMethods } from "../web-api/registry";

/** The page, not an API: struck only when it is named. */
export const consentEndpoint = "oauth.authorize";

/** What a fault can be set on. */
export const faultEndpoints: readonly string[] = [
  "audit.logs",
  "audit.actions",
  "audit.schemas",
  ...Object.keys(webMethods),
  responseUrlEndpoint,
  webhookEndpoint,
  consentEndpoint,
];

/** Throws when a name is misspelt, or the fault would silently never strike. */
export const checkEndpoints = (endpoint: string | readonly string[] = []): void => {
  for (const name of [endpoint].flat())
    if (name !== "*" && !faultEndpoints.includes(name))
      throw new Error(`There is no endpoint "${name}". Take one of ${faultEndpoints.join(", ")}.`);
};

export const isNamed = (
  endpoint: string | readonly string[] | undefined,
  called: string,
): boolean => {
  if (endpoint === undefined || endpoint === "*") return called !== consentEndpoint;
  return [endpoint].flat().includes(called);
};
