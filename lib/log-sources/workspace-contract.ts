import { z } from "zod";

export const chooseWorkspaceInput = z.strictObject({
  workspaceId: z
    .string({ error: "Choose a workspace." })
    .regex(/^T[A-Z0-9]{2,30}$/, "A workspace's id begins with T, like T0123ABCD."),
});
export type ChooseWorkspaceInput = z.input<typeof chooseWorkspaceInput>;
