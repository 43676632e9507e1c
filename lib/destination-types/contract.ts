import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";

const linkSchema = z.object({ label: z.string(), url: z.string() });

const destinationTypeSchema = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  /** What its form asks for beside the name and the filters, in order; all of it is required. */
  fields: z.array(
    z.object({
      /** The key of the value in `values`. */
      name: z.string(),
      label: z.string(),
      help: z.string().nullable(),
      placeholder: z.string(),
      keptIn: z.enum(["config", "credential"]),
      /** Taken, never answered. */
      secret: z.boolean(),
      maxLength: z.number().int(),
    }),
  ),
  /** Whether a further destination may name the credential of another instead of its values. */
  sharesCredential: z.boolean(),
  /** What a person does on the other side before the form; null: nothing. */
  guide: z
    .object({
      title: z.string(),
      /** To be copied, e.g. an app's manifest in YAML. */
      manifest: z.object({ label: z.string(), text: z.string() }).nullable(),
      /** Opens the other side with the manifest filled in. */
      open: linkSchema.nullable(),
      /** A picture to download; a path of this console. */
      icon: linkSchema.nullable(),
      ways: z.array(
        z.object({
          label: z.string(),
          steps: z.array(z.object({ title: z.string(), body: z.string() })),
        }),
      ),
    })
    .nullable(),
  /** e.g. "/invite @Margay"; null where nobody need be invited, and the last page has no such part. */
  inviteCommand: z.string().nullable(),
  /** Whether messages are brought up to date in place, and whether they have a thread. */
  edits: z.boolean(),
  threads: z.boolean(),
});
export type DestinationTypeDto = z.infer<typeof destinationTypeSchema>;

export const destinationTypeOperations = {
  list: defineOperation({
    id: "listDestinationTypes",
    method: "GET",
    path: "/api/v1/destination-types",
    summary: "List the kinds of destinations, with what their forms ask for.",
    access: "DestinationRead",
    response: z.object({ data: z.array(destinationTypeSchema), nextCursor: z.null() }),
  }),
};
