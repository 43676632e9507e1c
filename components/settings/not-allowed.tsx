import { NotAllowed as RoleNotAllowed } from "@/components/shell/not-allowed";
import type { Permission } from "@/lib/kernel/permission";

const back = { href: "/settings", label: "Go to Settings" };

/** Instead of a page of the settings that the person's role does not reach. */
export function NotAllowed({ needs }: { needs: Permission }) {
  return <RoleNotAllowed needs={needs} back={back} />;
}
