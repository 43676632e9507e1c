import { NotAllowed as RoleNotAllowed } from "@/components/shell/not-allowed";

import { sourcePaths } from "./source-paths";

const back = { href: sourcePaths.list, label: "Go to Log Sources" };

/** Instead of a page that changes sources, for those who may only look at them. */
export function NotAllowed() {
  return <RoleNotAllowed needs="LogSourceModify" back={back} />;
}
