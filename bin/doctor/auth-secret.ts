import { authSecret } from "@/lib/platform/auth/auth-secret";

import { sentenceOf } from "../supervisor/terminal";
import type { Check } from "./check";

export const authSecretCheck: Check = {
  id: "authSecret",
  title: "Sign-in secret",
  run: async ({ env }) => {
    try {
      authSecret();
      return {
        status: "ok",
        detail: env.AUTH_SECRET ? "From AUTH_SECRET." : "From the data directory.",
      };
    } catch (error) {
      return {
        status: "fail",
        detail: sentenceOf(error),
        remedy: "AUTH_SECRET=$(openssl rand -base64 48)",
      };
    }
  },
};
