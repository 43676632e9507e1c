import { actorName, type Context } from "@/lib/kernel/actor";

/** Who did it and from where, as a line of an alert's activity says it. */
export function activityAuthor({ actor, address }: Context) {
  return {
    actorType: actor.type,
    actorId: "id" in actor ? actor.id : null,
    // A worker's process is of no interest to whoever reads an alert.
    actorName: actor.type === "worker" ? "Margay" : actorName(actor),
    address: address ?? null,
  };
}
