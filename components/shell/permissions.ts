"use client";

import { createContext, useContext } from "react";

import type { Permission } from "@/lib/kernel/permission";

/** What the signed-in person may do; nothing outside of the console's frame. */
export const PermissionsContext = createContext<readonly string[]>([]);

/** True where the signed-in person's role has the permission: for what is offered, while the API has the say. */
export function useMay(permission: Permission): boolean {
  return useContext(PermissionsContext).includes(permission);
}
