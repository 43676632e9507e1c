import "server-only";

import { cookies } from "next/headers";
import { cache } from "react";

import { rolePermissions } from "@/lib/kernel/permission";
import { readSessionId, sessionCookieName } from "@/lib/platform/auth/session-cookie";

import type { Viewer } from "./contract";
import { findSessionUser } from "./session";

/** The signed-in person of the page being drawn, with their actor; null when nobody is. Asked once a page. */
export const getSessionUser = cache(async () => {
  const jar = await cookies();
  const sessionId = await readSessionId(jar.get(sessionCookieName())?.value);
  return sessionId ? findSessionUser(sessionId, new Date()) : null;
});

/** The signed-in person as the console shows them; null when nobody is signed in. */
export async function getViewer(): Promise<Viewer | null> {
  const session = await getSessionUser();
  if (!session || session.actor.type !== "user") return null;
  const { id, name, role } = session.actor;
  return { id, name, email: session.email, role, permissions: [...rolePermissions[role]] };
}
