import type { LogSourceDto } from "@/lib/log-sources/contract";

/** "Workspace Harbourline", with its id on hover. */
export function InstallationName({
  installation,
}: {
  installation: NonNullable<LogSourceDto["installation"]>;
}) {
  const kind = installation.kind === "organization" ? "Organization" : "Workspace";
  return (
    <span data-tooltip={installation.id}>
      {kind} {installation.name}
    </span>
  );
}
