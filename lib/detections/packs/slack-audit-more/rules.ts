import type { Rule } from "../../rule";
import { accountsDeactivatedInBulk } from "./accounts-deactivated-in-bulk";
import { appApprovalWeakened } from "./app-approval-weakened";
import { appTokenPreserved } from "./app-token-preserved";
import { channelsRemovedInBulk } from "./channels-removed-in-bulk";
import { dataExported } from "./data-exported";
import { emailMovedToOtherDomain } from "./email-moved-to-other-domain";
import { externalInvitationBurst } from "./external-invitation-burst";
import { externalSharingOpened } from "./external-sharing-opened";
import { failedSignInBurst } from "./failed-sign-in-burst";
import { guestExpirationCleared } from "./guest-expiration-cleared";
import { ipAllowListOpened } from "./ip-allow-list-opened";
import { joiningOpened } from "./joining-opened";
import { oversightAppChanged } from "./oversight-app-changed";
import { privateExportsEnabled } from "./private-exports-enabled";
import { publicFileLinkBurst } from "./public-file-link-burst";
import { retentionShortened } from "./retention-shortened";
import { sessionSettingsWeakened } from "./session-settings-weakened";
import { signInProtectionWeakened } from "./sign-in-protection-weakened";
import { systemRoleAssigned } from "./system-role-assigned";
import { workspaceDeleted } from "./workspace-deleted";

/** Rules for what the public ones leave out of the audit log, each by one event alone. */
export const slackAuditMoreRules = {
  "Slack.AuditLogs.AccountsDeactivatedInBulk": accountsDeactivatedInBulk,
  "Slack.AuditLogs.AppApprovalWeakened": appApprovalWeakened,
  "Slack.AuditLogs.AppTokenPreserved": appTokenPreserved,
  "Slack.AuditLogs.ChannelsRemovedInBulk": channelsRemovedInBulk,
  "Slack.AuditLogs.DataExported": dataExported,
  "Slack.AuditLogs.EmailMovedToOtherDomain": emailMovedToOtherDomain,
  "Slack.AuditLogs.ExternalInvitationBurst": externalInvitationBurst,
  "Slack.AuditLogs.ExternalSharingOpened": externalSharingOpened,
  "Slack.AuditLogs.FailedSignInBurst": failedSignInBurst,
  "Slack.AuditLogs.GuestExpirationCleared": guestExpirationCleared,
  "Slack.AuditLogs.IPAllowListOpened": ipAllowListOpened,
  "Slack.AuditLogs.JoiningOpened": joiningOpened,
  "Slack.AuditLogs.OversightAppChanged": oversightAppChanged,
  "Slack.AuditLogs.PrivateExportsEnabled": privateExportsEnabled,
  "Slack.AuditLogs.PublicFileLinkBurst": publicFileLinkBurst,
  "Slack.AuditLogs.RetentionShortened": retentionShortened,
  "Slack.AuditLogs.SessionSettingsWeakened": sessionSettingsWeakened,
  "Slack.AuditLogs.SignInProtectionWeakened": signInProtectionWeakened,
  "Slack.AuditLogs.SystemRoleAssigned": systemRoleAssigned,
  "Slack.AuditLogs.WorkspaceDeleted": workspaceDeleted,
} as const satisfies Record<string, Rule>;
