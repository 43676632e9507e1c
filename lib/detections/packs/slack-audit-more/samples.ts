import type { RuleSamples } from "../../rule-samples";
import { accountsDeactivatedInBulkSamples } from "./accounts-deactivated-in-bulk.samples";
import { appApprovalWeakenedSamples } from "./app-approval-weakened.samples";
import { appTokenPreservedSamples } from "./app-token-preserved.samples";
import { channelsRemovedInBulkSamples } from "./channels-removed-in-bulk.samples";
import { dataExportedSamples } from "./data-exported.samples";
import { emailMovedToOtherDomainSamples } from "./email-moved-to-other-domain.samples";
import { externalInvitationBurstSamples } from "./external-invitation-burst.samples";
import { externalSharingOpenedSamples } from "./external-sharing-opened.samples";
import { failedSignInBurstSamples } from "./failed-sign-in-burst.samples";
import { guestExpirationClearedSamples } from "./guest-expiration-cleared.samples";
import { ipAllowListOpenedSamples } from "./ip-allow-list-opened.samples";
import { joiningOpenedSamples } from "./joining-opened.samples";
import { oversightAppChangedSamples } from "./oversight-app-changed.samples";
import { privateExportsEnabledSamples } from "./private-exports-enabled.samples";
import { publicFileLinkBurstSamples } from "./public-file-link-burst.samples";
import { retentionShortenedSamples } from "./retention-shortened.samples";
import { sessionSettingsWeakenedSamples } from "./session-settings-weakened.samples";
import { signInProtectionWeakenedSamples } from "./sign-in-protection-weakened.samples";
import { systemRoleAssignedSamples } from "./system-role-assigned.samples";
import { workspaceDeletedSamples } from "./workspace-deleted.samples";
import type { slackAuditMoreRules } from "./rules";

/** Every rule's events to test it with. */
export const slackAuditMoreSamples = {
  "Slack.AuditLogs.AccountsDeactivatedInBulk": accountsDeactivatedInBulkSamples,
  "Slack.AuditLogs.AppApprovalWeakened": appApprovalWeakenedSamples,
  "Slack.AuditLogs.AppTokenPreserved": appTokenPreservedSamples,
  "Slack.AuditLogs.ChannelsRemovedInBulk": channelsRemovedInBulkSamples,
  "Slack.AuditLogs.DataExported": dataExportedSamples,
  "Slack.AuditLogs.EmailMovedToOtherDomain": emailMovedToOtherDomainSamples,
  "Slack.AuditLogs.ExternalInvitationBurst": externalInvitationBurstSamples,
  "Slack.AuditLogs.ExternalSharingOpened": externalSharingOpenedSamples,
  "Slack.AuditLogs.FailedSignInBurst": failedSignInBurstSamples,
  "Slack.AuditLogs.GuestExpirationCleared": guestExpirationClearedSamples,
  "Slack.AuditLogs.IPAllowListOpened": ipAllowListOpenedSamples,
  "Slack.AuditLogs.JoiningOpened": joiningOpenedSamples,
  "Slack.AuditLogs.OversightAppChanged": oversightAppChangedSamples,
  "Slack.AuditLogs.PrivateExportsEnabled": privateExportsEnabledSamples,
  "Slack.AuditLogs.PublicFileLinkBurst": publicFileLinkBurstSamples,
  "Slack.AuditLogs.RetentionShortened": retentionShortenedSamples,
  "Slack.AuditLogs.SessionSettingsWeakened": sessionSettingsWeakenedSamples,
  "Slack.AuditLogs.SignInProtectionWeakened": signInProtectionWeakenedSamples,
  "Slack.AuditLogs.SystemRoleAssigned": systemRoleAssignedSamples,
  "Slack.AuditLogs.WorkspaceDeleted": workspaceDeletedSamples,
} as const satisfies Record<keyof typeof slackAuditMoreRules, RuleSamples>;
