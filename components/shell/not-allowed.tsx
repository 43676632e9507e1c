import { Lock } from "lucide-react";

import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type Permission, permissionTitles } from "@/lib/kernel/permission";

type Props = { needs: Permission; back: { href: string; label: string } };

/** Instead of a page that the person's role does not reach. */
export function NotAllowed({ needs, back }: Props) {
  return (
    <EmptyState
      heading="h1"
      icon={<Lock aria-hidden="true" />}
      title="Your role does not include this page"
      action={<ButtonLink href={back.href}>{back.label}</ButtonLink>}
    >
      It needs the permission “{permissionTitles[needs]}”. Ask an admin of this Margay for it.
    </EmptyState>
  );
}
