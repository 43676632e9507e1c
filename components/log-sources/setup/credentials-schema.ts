import { z } from "zod";

import { credentialsInput } from "@/lib/log-sources/contract";

import { keepsStored, type StoredCredentials } from "./kept-credentials";

/** The API's rules; beyond them an empty secret keeps the stored one as long as the app is the same. */
export function credentialsForm(stored: StoredCredentials) {
  const { clientId, clientSecret } = credentialsInput.shape;
  return z
    .object({ clientId, clientSecret: z.string().transform((text) => text.replaceAll(/\s+/g, "")) })
    .superRefine((values, context) => {
      if (keepsStored(stored, values)) return;
      if (stored.hasSecret && values.clientSecret === "") {
        context.addIssue({
          code: "custom",
          path: ["clientSecret"],
          message:
            "This is another Client ID, so its Client Secret is needed too. Copy it from the same page.",
        });
        return;
      }
      const message = clientSecret.safeParse(values.clientSecret).error?.issues[0]?.message;
      if (message) context.addIssue({ code: "custom", path: ["clientSecret"], message });
    });
}
