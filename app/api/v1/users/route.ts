import { route } from "@/lib/http-api/route";
import { userOperations } from "@/lib/users/contract";
import { createUser, listUsers } from "@/lib/users/server";

export const GET = route(userOperations.list, (ctx, { query }) => listUsers(ctx, query));

export const POST = route(userOperations.create, (ctx, { body }) => createUser(ctx, body));
