import { NotAllowed as RoleNotAllowed } from "@/components/shell/not-allowed";

import { userPaths } from "./user-paths";

/** Instead of a page about people that the viewer's role does not reach. */
export function NotAllowed({ needs }: { needs: "UserRead" | "UserModify" }) {
  return <RoleNotAllowed needs={needs} back={{ href: userPaths.own, label: "Go to Settings" }} />;
}
