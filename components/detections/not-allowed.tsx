import { NotAllowed as RoleNotAllowed } from "@/components/shell/not-allowed";
import type { Permission } from "@/lib/kernel/permission";

const back = { href: "/", label: "Go to the start" };

/** Instead of the pages of detections, for those who may not look at them, or not change them. */
export function NotAllowed({ needs = "RuleRead" }: { needs?: Permission }) {
  return <RoleNotAllowed needs={needs} back={back} />;
}
