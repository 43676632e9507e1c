import { boomerangOperations } from "@/lib/boomerangs/contract";
import { askAboutAlert, listQuestions } from "@/lib/boomerangs/server";
import { route } from "@/lib/http-api/route";

export const GET = route(boomerangOperations.list, (ctx, { params }) =>
  listQuestions(ctx, params.id),
);

export const POST = route(boomerangOperations.ask, (ctx, { params, body }) =>
  askAboutAlert(ctx, params.id, body),
);
