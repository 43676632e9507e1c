import { NotAllowed as RoleNotAllowed } from "@/components/shell/not-allowed";

const back = { href: "/", label: "Go to the start" };

/** Instead of the pages of detections, for those who may not look at them. */
export function NotAllowed() {
  return <RoleNotAllowed needs="RuleRead" back={back} />;
}
