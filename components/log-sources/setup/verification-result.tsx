import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { InstallationName } from "../installation-name";
import { sourcePaths } from "../source-paths";

const wrongCredentials = ["invalid_client_id", "bad_client_secret", "secret_unreadable"];

/** What the last check found, read out when it changes; before the first one, nothing. */
export function VerificationResult({ source }: { source: LogSourceDto }) {
  const { verification, installation } = source;
  return (
    <div aria-live="polite" className="empty:hidden">
      {verification ? (
        <Callout
          tone={verification.ok ? "success" : "error"}
          title={verification.title}
          action={
            wrongCredentials.includes(verification.code) ? (
              <TextLink href={sourcePaths.step(source.id, "credentials")}>
                Go to Set Credentials
              </TextLink>
            ) : null
          }
        >
          <p>{verification.message}</p>
          <p>
            {verification.ok && installation ? (
              <>
                <InstallationName installation={installation} />.{" "}
              </>
            ) : null}
            Checked <Time value={verification.checkedAt} />.
          </p>
        </Callout>
      ) : null}
    </div>
  );
}
