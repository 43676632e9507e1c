import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { env } from "@/lib/platform/env/env";

import type { DestinationTypeDto } from "./contract";
import type { DestinationType } from "./destination-type";
import { destinationTypes } from "./registry";

function toDto(type: DestinationType, appUrl: string): DestinationTypeDto {
  const { id, label, description, fields, sharesCredential, inviteCommand } = type;
  return {
    id,
    label,
    description,
    fields,
    sharesCredential,
    guide: type.guide(appUrl),
    inviteCommand,
    edits: type.edit !== null,
    threads: type.note !== null,
  };
}

/** Every destination type of the registry, in its order: what a person reads and enters, without its code. */
export async function listDestinationTypes(
  ctx: Context,
): Promise<{ data: DestinationTypeDto[]; nextCursor: null }> {
  authorize(ctx.actor, "DestinationRead");
  const { APP_URL: appUrl } = env();
  const data = Object.values<DestinationType>(destinationTypes).map((type) => toDto(type, appUrl));
  return { data, nextCursor: null };
}
