import { NotAllowed as RoleNotAllowed } from "@/components/shell/not-allowed";
import type { Permission } from "@/lib/kernel/permission";

import { destinationPaths } from "./destination-paths";

const back = { href: destinationPaths.list, label: "Go to Alert Destinations" };

/** Instead of a page of destinations that the person's role does not reach. */
export function NotAllowed({ needs = "DestinationModify" }: { needs?: Permission }) {
  return <RoleNotAllowed needs={needs} back={back} />;
}
