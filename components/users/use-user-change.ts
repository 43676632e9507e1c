"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import type { UpdateUserInput, UserDto } from "@/lib/users/contract";
import { userApi, userQueries } from "@/lib/users/queries";

/** Changes a person and shows them as they are then; the caller shows what failed. */
export function useUserChange({ id }: UserDto) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: UpdateUserInput) => userApi.update(id, change),
    meta: { errorToast: false },
    onSuccess: (user) => {
      client.setQueryData(userQueries.list().queryKey, (users) =>
        users?.map((one) => (one.id === user.id ? user : one)),
      );
    },
    // Another admin may have been first: what is shown must be what is.
    onError: () => client.invalidateQueries({ queryKey: userQueries.list().queryKey }),
  });
}
