import { route } from "@/lib/http-api/route";
import { userOperations } from "@/lib/users/contract";
import { setUp } from "@/lib/users/server";

export const POST = route(userOperations.setup, (ctx, { body }) => setUp(ctx, body));
