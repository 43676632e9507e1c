import { metaOperations } from "@/lib/http-api/meta-contract";
import { redirectRoute } from "@/lib/http-api/route";
import { completeGrant } from "@/lib/log-sources/server";
import { type GrantProblem, grantProblemSchema } from "@/lib/log-sources/setup-contract";

const list = "/configure/log-sources";
const listWith = (problem: GrantProblem) => `${list}?problem=${problem}`;

export const GET = redirectRoute(metaOperations.grantCallback, {
  async go(ctx, query) {
    const { sourceId } = await completeGrant(ctx, {
      state: query.get("state") ?? undefined,
      code: query.get("code") ?? undefined,
      error: query.get("error") ?? undefined,
    });
    return `${list}/${sourceId}/setup/verify`;
  },
  signIn: `/sign-in?next=${encodeURIComponent(listWith("unauthenticated"))}`,
  failed: (code) => listWith(grantProblemSchema.catch("internal").parse(code)),
});
