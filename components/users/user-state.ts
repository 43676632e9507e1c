import type { HealthTone } from "@/components/ui/health-badge";
import type { UserDto } from "@/lib/users/contract";

type State = {
  tone: HealthTone;
  label: string;
  /** What the word alone does not say. */
  note: string | null;
};

/** Whether somebody can sign in now, and how. */
export function stateOf(
  { disabledAt, hasPassword }: Pick<UserDto, "disabledAt" | "hasPassword">,
  singleSignOn: boolean,
): State {
  if (disabledAt !== null) return { tone: "paused", label: "Disabled", note: null };
  if (hasPassword) return { tone: "ok", label: "Active", note: null };
  return singleSignOn
    ? { tone: "ok", label: "Active", note: "By single sign-on only" }
    : { tone: "warning", label: "Cannot sign in", note: "No password is set" };
}
