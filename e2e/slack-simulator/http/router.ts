import type { Sim } from "../sim";
import type { Answer } from "./answer";
import type { Call } from "./call";

export type Route = {
  method: "GET" | "POST" | "*";
  /** Segments; one that starts with ":" takes anything. */
  path: string;
  /** Set on what belongs to the API: faults and the log of calls know it by this name. */
  endpoint?: (params: Record<string, string>) => string;
  run: (call: Call, sim: Sim) => Answer | Promise<Answer>;
};

type Found = { route: Route; params: Record<string, string> };

/** The first route that takes this method and path. */
export const findRoute = (
  routes: readonly Route[],
  method: string,
  path: string,
): Found | undefined => {
  for (const route of routes) {
    if (route.method !== "*" && route.method !== method) continue;
    const params = match(route.path, path);
    if (params !== undefined) return { route, params };
  }
  return undefined;
};

const match = (pattern: string, path: string): Record<string, string> | undefined => {
  const wanted = pattern.split("/");
  const given = path.replace(/(?<=.)\/$/, "").split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (segment.startsWith(":")) params[segment.slice(1)] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return params;
};
