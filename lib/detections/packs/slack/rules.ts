import type { Rule } from "../../rule";
import { appAccessExpanded } from "./app-access-expanded";
import { appAdded } from "./app-added";
import { appRemoved } from "./app-removed";
import { applicationDos } from "./application-dos";
import { dlpModified } from "./dlp-modified";
import { ekmConfigChanged } from "./ekm-config-changed";
import { ekmSlackbotUnenrolled } from "./ekm-slackbot-unenrolled";
import { ekmUnenrolled } from "./ekm-unenrolled";
import { idpConfigurationChanged } from "./idp-configuration-changed";
import { informationBarrierModified } from "./information-barrier-modified";
import { intuneMdmDisabled } from "./intune-mdm-disabled";
import { legalHoldPolicyModified } from "./legal-hold-policy-modified";
import { mfaSettingsChanged } from "./mfa-settings-changed";
import { orgCreated } from "./org-created";
import { orgDeleted } from "./org-deleted";
import { passthroughAnomaly } from "./passthrough-anomaly";
import { potentiallyMaliciousFileShared } from "./potentially-malicious-file-shared";
import { privateChannelMadePublic } from "./private-channel-made-public";
import { serviceOwnerTransferred } from "./service-owner-transferred";
import { ssoSettingsChanged } from "./sso-settings-changed";
import { userPrivilegeChangedToUser } from "./user-privilege-changed-to-user";
import { userPrivilegeEscalation } from "./user-privilege-escalation";

/** The public rules for the audit log, under the ids by which those who move over know them. */
export const slackRules = {
  "Slack.AuditLogs.AppAccessExpanded": appAccessExpanded,
  "Slack.AuditLogs.AppAdded": appAdded,
  "Slack.AuditLogs.AppRemoved": appRemoved,
  "Slack.AuditLogs.ApplicationDoS": applicationDos,
  "Slack.AuditLogs.DLPModified": dlpModified,
  "Slack.AuditLogs.EKMConfigChanged": ekmConfigChanged,
  "Slack.AuditLogs.EKMSlackbotUnenrolled": ekmSlackbotUnenrolled,
  "Slack.AuditLogs.EKMUnenrolled": ekmUnenrolled,
  "Slack.AuditLogs.IDPConfigurationChanged": idpConfigurationChanged,
  "Slack.AuditLogs.InformationBarrierModified": informationBarrierModified,
  "Slack.AuditLogs.IntuneMDMDisabled": intuneMdmDisabled,
  "Slack.AuditLogs.LegalHoldPolicyModified": legalHoldPolicyModified,
  "Slack.AuditLogs.MFASettingsChanged": mfaSettingsChanged,
  "Slack.AuditLogs.OrgCreated": orgCreated,
  "Slack.AuditLogs.OrgDeleted": orgDeleted,
  "Slack.AuditLogs.PassthroughAnomaly": passthroughAnomaly,
  "Slack.AuditLogs.PotentiallyMaliciousFileShared": potentiallyMaliciousFileShared,
  "Slack.AuditLogs.PrivateChannelMadePublic": privateChannelMadePublic,
  "Slack.AuditLogs.ServiceOwnerTransferred": serviceOwnerTransferred,
  "Slack.AuditLogs.SSOSettingsChanged": ssoSettingsChanged,
  "Slack.AuditLogs.UserPrivilegeChangedToUser": userPrivilegeChangedToUser,
  "Slack.AuditLogs.UserPrivilegeEscalation": userPrivilegeEscalation,
} as const satisfies Record<string, Rule>;
