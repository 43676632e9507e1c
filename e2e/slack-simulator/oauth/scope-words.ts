/** The scopes that the simulated Slack knows, each in words for the consent page. */
export const scopeWords: Record<string, string> = {
  admin: "Administer the workspace: read who signed in from where, and which integrations changed",
  "auditlogs:read": "Read the organisation's audit log: who did what, when and from where",
  "channels:history": "Read messages in public channels it is a member of",
  "channels:join": "Join public channels",
  "channels:read": "See the names of public channels and who is in them",
  "chat:write": "Post messages as the app",
  "chat:write.public": "Post in public channels without being a member",
  "chat:write.customize": "Post under another name and picture",
  "channels:manage": "Create public channels and change those it is a member of",
  commands: "Add shortcuts and slash commands",
  "files:read": "Read files that are shared where it is",
  "groups:history": "Read messages in private channels it was added to",
  "groups:read": "See the names of private channels it was added to",
  "im:history": "Read direct messages with it",
  "im:read": "See who it has direct messages with",
  "im:write": "Start direct messages with people",
  "incoming-webhook": "Post in one channel that is chosen when it is installed",
  "reactions:write": "Add and remove reactions",
  "team:read": "See the name and domain of the workspace",
  "usergroups:read": "See the user groups and their members",
  "users:read": "See who is in the workspace",
  "users:read.email": "See people's email addresses",
};

const onlyUser: ReadonlySet<string> = new Set(["admin", "auditlogs:read"]);
const onlyForAdmins: ReadonlySet<string> = new Set(["admin", "auditlogs:read"]);

export const isBotScope = (scope: string): boolean =>
  Object.hasOwn(scopeWords, scope) && !onlyUser.has(scope);
export const isUserScope = (scope: string): boolean => Object.hasOwn(scopeWords, scope);
export const needsAdmin = (scope: string): boolean => onlyForAdmins.has(scope);
