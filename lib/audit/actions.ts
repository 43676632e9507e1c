/** Everything that the audit trail can say was done, in words that follow on from who did it; a new action is a line here. */
export const auditActions = {
  SIGN_IN: "Signed in",
  SIGN_IN_FAILED: "Failed to sign in",
  SIGN_OUT: "Signed out",
  SIGN_OUT_EVERYWHERE: "Signed out everywhere",

  CREATE_USER: "Created an account",
  UPDATE_USER: "Changed an account",
  DISABLE_USER: "Disabled an account",
  ENABLE_USER: "Enabled an account",
  SET_USER_PASSWORD: "Set an account's password",
  CHANGE_PASSWORD: "Changed their own password",
  CHANGE_PASSWORD_FAILED: "Failed to change their own password",
  LINK_SLACK_USER: "Linked a person in Slack",
  UNLINK_SLACK_USER: "Unlinked a person in Slack",

  CREATE_API_TOKEN: "Created an API token",
  DELETE_API_TOKEN: "Revoked an API token",
  ROTATE_ENCRYPTION_KEYS: "Rotated the encryption keys",

  UPDATE_ALERT: "Changed an alert",
  UPDATE_ALERTS: "Changed several alerts",
  COMMENT_ON_ALERT: "Commented on an alert",
  RAISE_ALERT_SEVERITY: "Raised an alert's severity",
  ASK_COLLEAGUE: "Asked a colleague about an alert",
  ANSWER_QUESTION: "Answered a question about an alert",
  COMMENT_ON_ANSWER: "Explained an answer about an alert",
  RESEND_ALERT: "Sent an alert again",
  RESEND_ALERTS: "Sent all undelivered alerts again",

  CREATE_LOG_SOURCE: "Created a log source",
  SET_LOG_SOURCE_CREDENTIALS: "Set a log source's credentials",
  SAVE_LOG_SOURCE: "Saved a log source",
  BEGIN_LOG_SOURCE_GRANT: "Went to Slack to grant access",
  GRANT_LOG_SOURCE_ACCESS: "Granted access to a log source",
  VERIFY_LOG_SOURCE: "Checked a log source's access",
  CHOOSE_LOG_SOURCE_WORKSPACE: "Chose a log source's workspace",
  START_LOG_SOURCE: "Started a log source",
  FINISH_LOG_SOURCE_SETUP: "Finished a log source's setup",
  UPDATE_LOG_SOURCE: "Changed a log source",
  BACKFILL_LOG_SOURCE: "Had a stretch of a log read again",
  REPLAY_QUARANTINED_RECORDS: "Had quarantined records read again",
  REVOKE_LOG_SOURCE_ACCESS: "Revoked a log source's access",
  DELETE_LOG_SOURCE: "Deleted a log source",

  CREATE_DESTINATION: "Created a destination",
  FINISH_DESTINATION: "Finished a destination's setup",
  UPDATE_DESTINATION: "Changed a destination",
  SEND_DESTINATION_WELCOME: "Sent a destination's welcome message",
  SEND_DESTINATION_TEST: "Sent a test alert",
  REPLACE_DESTINATION_CREDENTIAL: "Replaced a destination's credentials",
  DELETE_DESTINATION: "Deleted a destination",

  UPDATE_DETECTION: "Changed a rule's settings",
  UPDATE_DETECTION_PACK: "Switched a pack of rules",
  RESUME_RULE: "Resumed a rule",
  CREATE_CUSTOM_RULE: "Created a custom rule",
  REPLACE_CUSTOM_RULE: "Changed a custom rule",
  DELETE_CUSTOM_RULE: "Deleted a custom rule",
  CREATE_DETECTION_EXCEPTION: "Added an exception to a rule",
  DELETE_DETECTION_EXCEPTION: "Removed an exception from a rule",
  START_DETECTION_TRIAL: "Tried a rule on the past",
  CANCEL_DETECTION_TRIAL: "Stopped a rule's trial",
  REBUILD_RULE_MEMORY: "Had rules learn anew",
} as const;

export type AuditAction = keyof typeof auditActions;

/** An action in words; one that only another version knows as it is stored. */
export function actionInWords(action: string): string {
  return Object.hasOwn(auditActions, action) ? auditActions[action as AuditAction] : action;
}
