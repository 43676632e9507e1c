import { alertChangeOperations } from "@/lib/alerts/change-contract";
import { listAlertAssignees } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const GET = route(alertChangeOperations.assignees, (ctx, { query }) =>
  listAlertAssignees(ctx, query),
);
