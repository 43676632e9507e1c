import { Lock } from "lucide-react";

import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { permissionTitles } from "@/lib/kernel/permission";

import { sourcePaths } from "./source-paths";

/** Instead of a page that changes sources, for those who may only look at them. */
export function NotAllowed() {
  return (
    <EmptyState
      heading="h1"
      icon={<Lock aria-hidden="true" />}
      title="Your role does not include this page"
      action={<ButtonLink href={sourcePaths.list}>Go to Log Sources</ButtonLink>}
    >
      It needs the permission “{permissionTitles.LogSourceModify}”. Ask an admin of this Margay for
      it.
    </EmptyState>
  );
}
