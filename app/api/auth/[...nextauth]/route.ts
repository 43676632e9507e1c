import { createAuthHandler } from "@/lib/platform/auth/next-auth";
import { signInVerbs } from "@/lib/users/sign-in-verbs";

const handle = (request: Request, context: { params: Promise<unknown> }) =>
  createAuthHandler(signInVerbs)(request, context);

export { handle as GET, handle as POST };
