import "server-only";

import { randomUUID } from "node:crypto";

import { headers } from "next/headers";
import { redirect } from "next/navigation";

import type { Context } from "@/lib/kernel/actor";
import { getSessionUser } from "@/lib/users/viewer";

/** The context in which a page calls verbs: the signed-in person's; sends everybody else to sign in. */
export async function pageContext(): Promise<Context> {
  const session = await getSessionUser();
  if (!session) redirect("/sign-in");
  const requestId = (await headers()).get("x-request-id") ?? randomUUID();
  return { actor: session.actor, requestId, now: new Date() };
}
