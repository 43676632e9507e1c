import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import { readAll } from "@/lib/http-client/read-all";

import type {
  ChangePasswordInput,
  CreateUserInput,
  SetPasswordInput,
  UpdateUserInput,
  UserDto,
} from "./contract";

const root = "/api/v1/users";

export const userQueries = {
  /** Everybody, oldest account first. */
  list: () =>
    queryOptions({
      queryKey: ["users", "list"] as const,
      queryFn: ({ signal }) => readAll<UserDto>(root, signal),
    }),
};

/** The changes that the console makes to people, one call each. */
export const userApi = {
  create: (body: CreateUserInput) => apiFetch<UserDto>(root, { method: "POST", body }),
  update: (id: string, body: UpdateUserInput) =>
    apiFetch<UserDto>(`${root}/${id}`, { method: "PATCH", body }),
  setPassword: (id: string, body: SetPasswordInput) =>
    apiFetch<void>(`${root}/${id}/password`, { method: "PUT", body }),
  changePassword: (body: ChangePasswordInput) =>
    apiFetch<void>(`${root}/me/password`, { method: "POST", body }),
};
