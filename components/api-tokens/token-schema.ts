import { z } from "zod";

import { createApiTokenInput } from "@/lib/api-tokens/contract";

import { expiryNames } from "./expiry";

const { name, role } = createApiTokenInput.shape;

/** The API's rules for a new token, with its end as the form offers it. */
export const tokenForm = z.object({ name, role, expiry: z.enum(expiryNames) });
