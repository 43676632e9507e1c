import { z } from "zod";

import { page } from "../http/answer";
import { messagePage } from "../http/html";
import { defineFault } from "./fault";

/** A maintenance page where JSON was expected, with status 200 unless told otherwise. */
export const htmlPage = defineFault(
  "HTML instead of JSON",
  z.strictObject({ status: z.int().default(200) }),
  ({ status }) => ({
    before: () =>
      page(messagePage("Back soon", "This part of the service is being looked after."), status),
  }),
);
