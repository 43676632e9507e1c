"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";

import type { UserAccess } from "./user-access";
import { UsersView } from "./users-view";

/** The list of people; what is searched for stands in the address. */
export function UsersScreen({ access }: { access: UserAccess }) {
  return (
    <NuqsAdapter>
      <UsersView access={access} />
    </NuqsAdapter>
  );
}
