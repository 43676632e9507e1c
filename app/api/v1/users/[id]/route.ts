import { route } from "@/lib/http-api/route";
import { userOperations } from "@/lib/users/contract";
import { updateUser } from "@/lib/users/server";

export const PATCH = route(userOperations.update, (ctx, { params, body }) =>
  updateUser(ctx, params.id, body),
);
