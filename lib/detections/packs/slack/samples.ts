import type { RuleSamples } from "../../rule-samples";
import { appAccessExpandedSamples } from "./app-access-expanded.samples";
import { appAddedSamples } from "./app-added.samples";
import { appRemovedSamples } from "./app-removed.samples";
import { applicationDosSamples } from "./application-dos.samples";
import { dlpModifiedSamples } from "./dlp-modified.samples";
import { ekmConfigChangedSamples } from "./ekm-config-changed.samples";
import { ekmSlackbotUnenrolledSamples } from "./ekm-slackbot-unenrolled.samples";
import { ekmUnenrolledSamples } from "./ekm-unenrolled.samples";
import { idpConfigurationChangedSamples } from "./idp-configuration-changed.samples";
import { informationBarrierModifiedSamples } from "./information-barrier-modified.samples";
import { intuneMdmDisabledSamples } from "./intune-mdm-disabled.samples";
import { legalHoldPolicyModifiedSamples } from "./legal-hold-policy-modified.samples";
import { mfaSettingsChangedSamples } from "./mfa-settings-changed.samples";
import { orgCreatedSamples } from "./org-created.samples";
import { orgDeletedSamples } from "./org-deleted.samples";
import { passthroughAnomalySamples } from "./passthrough-anomaly.samples";
import { potentiallyMaliciousFileSharedSamples } from "./potentially-malicious-file-shared.samples";
import { privateChannelMadePublicSamples } from "./private-channel-made-public.samples";
import { serviceOwnerTransferredSamples } from "./service-owner-transferred.samples";
import { ssoSettingsChangedSamples } from "./sso-settings-changed.samples";
import { userPrivilegeChangedToUserSamples } from "./user-privilege-changed-to-user.samples";
import { userPrivilegeEscalationSamples } from "./user-privilege-escalation.samples";
import type { slackRules } from "./rules";

/** Every rule's events to test it with. */
export const slackSamples = {
  "Slack.AuditLogs.AppAccessExpanded": appAccessExpandedSamples,
  "Slack.AuditLogs.AppAdded": appAddedSamples,
  "Slack.AuditLogs.AppRemoved": appRemovedSamples,
  "Slack.AuditLogs.ApplicationDoS": applicationDosSamples,
  "Slack.AuditLogs.DLPModified": dlpModifiedSamples,
  "Slack.AuditLogs.EKMConfigChanged": ekmConfigChangedSamples,
  "Slack.AuditLogs.EKMSlackbotUnenrolled": ekmSlackbotUnenrolledSamples,
  "Slack.AuditLogs.EKMUnenrolled": ekmUnenrolledSamples,
  "Slack.AuditLogs.IDPConfigurationChanged": idpConfigurationChangedSamples,
  "Slack.AuditLogs.InformationBarrierModified": informationBarrierModifiedSamples,
  "Slack.AuditLogs.IntuneMDMDisabled": intuneMdmDisabledSamples,
  "Slack.AuditLogs.LegalHoldPolicyModified": legalHoldPolicyModifiedSamples,
  "Slack.AuditLogs.MFASettingsChanged": mfaSettingsChangedSamples,
  "Slack.AuditLogs.OrgCreated": orgCreatedSamples,
  "Slack.AuditLogs.OrgDeleted": orgDeletedSamples,
  "Slack.AuditLogs.PassthroughAnomaly": passthroughAnomalySamples,
  "Slack.AuditLogs.PotentiallyMaliciousFileShared": potentiallyMaliciousFileSharedSamples,
  "Slack.AuditLogs.PrivateChannelMadePublic": privateChannelMadePublicSamples,
  "Slack.AuditLogs.ServiceOwnerTransferred": serviceOwnerTransferredSamples,
  "Slack.AuditLogs.SSOSettingsChanged": ssoSettingsChangedSamples,
  "Slack.AuditLogs.UserPrivilegeChangedToUser": userPrivilegeChangedToUserSamples,
  "Slack.AuditLogs.UserPrivilegeEscalation": userPrivilegeEscalationSamples,
} as const satisfies Record<keyof typeof slackRules, RuleSamples>;
