import { Lock } from "lucide-react";

import { permissionTitles } from "@/lib/kernel/permission";

/** Why nothing here can be changed. */
export function ReadOnlyNote() {
  return (
    <p className="flex items-start gap-2 py-2 text-sm text-muted">
      <Lock aria-hidden="true" className="mt-px size-4 shrink-0" />
      <span>
        You can look at detections. To change them, your role needs “{permissionTitles.RuleModify}”;
        ask an admin of this Margay for it.
      </span>
    </p>
  );
}
