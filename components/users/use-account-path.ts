"use client";

import { useQuery } from "@tanstack/react-query";

import { useMay } from "@/components/shell/permissions";
import { userQueries } from "@/lib/users/queries";

import { userPaths } from "./user-paths";

/** Where the account with an id is listed; null until that is known, where there is none, and for whoever may not see users. */
export function useAccountPath(id: string | null): string | null {
  const mayRead = useMay("UserRead");
  const { data } = useQuery({
    ...userQueries.list(),
    enabled: mayRead && id !== null,
    meta: { errorToast: false },
  });
  const user = data?.find((one) => one.id === id);
  return user ? userPaths.find(user.email) : null;
}
