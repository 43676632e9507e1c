import { z } from "zod";

/** What the sign-in form needs before it asks the server. */
export const credentialsSchema = z.object({
  email: z.string().trim().min(1, "Enter your email address."),
  password: z.string().min(1, "Enter your password."),
});

export type Credentials = z.output<typeof credentialsSchema>;
