import { z } from "zod";

import { createUserInput } from "@/lib/users/contract";

const { name, email, role, password } = createUserInput.shape;

/** The API's rules for somebody who comes with a password. */
export const withPassword = z.object({ name, email, role, password: password.unwrap() });

/** And for somebody who comes by single sign-on only: the field for the password is not there. */
export const bySingleSignOn = withPassword.extend({ password: z.string() });
