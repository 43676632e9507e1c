export type Person = { id: string; name: string };

/** Who looks at alerts, and what they may do. */
export type AlertAccess = {
  me: Person;
  canModify: boolean;
  canReadLogs: boolean;
  canReadSources: boolean;
  canReadRules: boolean;
  canModifyRules: boolean;
};
