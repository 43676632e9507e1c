/** What a Slack app must be allowed to do; a log type's `slack` requirements have this shape. */
export type AppRequirements = {
  userScope: string;
  botScopes: readonly string[];
  install: "organization" | "workspace";
};

type AppDetails = { redirectUrl: string; name: string };

/** Slack's limit for an app's name, in UTF-16 units as JSON schemas count them. */
const maxNameLength = 35;

/** The manifest of the app that a person creates for one log source; valid against Slack's manifest schema. */
export function slackAppManifest(requirements: AppRequirements, { redirectUrl, name }: AppDetails) {
  const appName = shortened(name.trim() || "Margay");
  const needsBot = requirements.botScopes.length > 0;
  return {
    display_information: {
      name: appName,
      description: "Lets Margay read this Slack's logs. It posts nothing.",
    },
    ...(needsBot
      ? { features: { bot_user: { display_name: botName(appName), always_online: false } } }
      : {}),
    oauth_config: {
      redirect_urls: [redirectUrl],
      scopes: {
        user: [requirements.userScope],
        ...(needsBot ? { bot: [...requirements.botScopes] } : {}),
      },
    },
    settings: {
      org_deploy_enabled: requirements.install === "organization",
      socket_mode_enabled: false,
      // Rotation cannot be switched off again, and a token that rotates dies of one missed answer.
      token_rotation_enabled: false,
    },
  };
}

export type SlackAppManifest = ReturnType<typeof slackAppManifest>;

/** Where a person creates that app with one click; `auditApiUrl` tells which Slack (its origin serves /apps). */
export function createAppUrl(manifest: SlackAppManifest, auditApiUrl: string): string {
  const url = new URL("/apps", auditApiUrl);
  url.searchParams.set("new_app", "1");
  url.searchParams.set("manifest_json", JSON.stringify(manifest));
  return url.toString();
}

function shortened(text: string): string {
  let result = "";
  for (const character of text) {
    if (result.length + character.length > maxNameLength) break;
    result += character;
  }
  return result.trim();
}

/** A bot user's name takes letters, digits, spaces, dashes, underscores and full stops. */
function botName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9 ._-]/g, "")
    .trim();
  return plain === "" ? "Margay" : plain;
}
