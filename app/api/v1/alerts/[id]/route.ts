import { alertOperations } from "@/lib/alerts/contract";
import { getAlert } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const GET = route(alertOperations.get, (ctx, { params }) => getAlert(ctx, params.id));
