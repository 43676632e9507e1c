import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { operations } from "@/lib/http-api/operations";
import type { HttpMethod, Operation } from "@/lib/kernel/operation";

const root = fileURLToPath(new URL("../../", import.meta.url));

const methods = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;

type Handler = (request: Request, route: { params: Promise<unknown> }) => Promise<Response>;

export type ApiRoute = {
  /** From the root, e.g. "app/api/v1/users/route.ts". */
  file: string;
  /** What the file's place means, e.g. "/api/v1/log-sources/{id}". */
  path: string;
  method: HttpMethod;
  handler: Handler;
  /** What the handler says of itself; undefined when it says nothing. */
  operation: Operation | undefined;
};

/** Every method that a file under app/api exports, as the file system has them. */
export async function readApiRoutes(): Promise<ApiRoute[]> {
  const files = readdirSync(join(root, "app/api"), { recursive: true, encoding: "utf8" })
    .filter((name) => /(^|\/)route\.tsx?$/.test(name))
    .map((name) => join("app/api", name))
    .toSorted();
  const read = await Promise.all(files.map(readFile));
  return read.flat();
}

async function readFile(file: string): Promise<ApiRoute[]> {
  const exported = (await import(join(root, file))) as Record<string, unknown>;
  const path = dirname(file)
    .replace(/^app/, "")
    .replaceAll(/\/\([^)]+\)/g, "")
    .replaceAll(/\[([^\]]+)\]/g, "{$1}");
  return methods.flatMap((method) => {
    const handler = exported[method];
    if (typeof handler !== "function") return [];
    const operation = (handler as { operation?: Operation }).operation;
    return { file, path, method, handler: handler as Handler, operation };
  });
}

/** The operation of this id with its route's handler. */
export async function routeOf(id: string): Promise<Handler> {
  const operation = operations.find((one) => one.id === id);
  const route = (await readApiRoutes()).find((one) => one.operation === operation);
  if (!route) throw new Error(`No route serves ${id}.`);
  return route.handler;
}
