import { boomerangOperations } from "@/lib/boomerangs/contract";
import { listColleagues } from "@/lib/boomerangs/server";
import { route } from "@/lib/http-api/route";

export const GET = route(boomerangOperations.colleagues, (ctx, { query }) =>
  listColleagues(ctx, query),
);
