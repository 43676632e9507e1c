import type { FieldText } from "../destination-type";

type Values = Readonly<Record<string, string>>;

/** Pasted values often bring blanks or line breaks along; Slack's own values have none. */
export function withoutBlanks(values: Values, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = (values[name] ?? "").replaceAll(/\s+/g, "");
      return value === "" ? [] : [[name, value]];
    }),
  );
}

const copyAgain = "Copy it again from Basic Information > App Credentials.";
const isToken = (value: string) => /^xox|^xapp-/i.test(value);

function tokenProblem(token: string): string | null {
  const where = "Copy the Bot User OAuth Token from OAuth & Permissions.";
  if (/^xoxp-/i.test(token)) return `This is a person's token. ${where}`;
  if (/^xapp-/i.test(token)) return `This is an app-level token. ${where}`;
  if (/^xoxe[.-]/i.test(token))
    return "This token runs out every few hours: the app has token rotation on, and Slack does not let it be switched off. Create the app again with the manifest from here.";
  if (!token.startsWith("xoxb-")) return `A bot's token begins with xoxb-. ${where}`;
  return token.length < 10 ? `A part of the token is missing. ${where}` : null;
}

const problemOf: Record<string, (value: string, all: Values) => string | null> = {
  clientId: (value) => {
    if (/^A[A-Z0-9]+$/.test(value))
      return `This is the App ID. The Client ID stands below it. ${copyAgain}`;
    return isToken(value) || !/^[\w.-]+$/.test(value) ? `This is no Client ID. ${copyAgain}` : null;
  },
  clientSecret: (value, all) => {
    if (isToken(value)) return `This is a token, not the Client Secret. ${copyAgain}`;
    if (value === all["clientId"]) return `This is the Client ID. ${copyAgain}`;
    return value.length < 8 ? `This is shorter than any Client Secret. ${copyAgain}` : null;
  },
  signingSecret: (value, all) => {
    if (isToken(value)) return `This is a token, not the Signing Secret. ${copyAgain}`;
    if (value === all["clientSecret"]) return `This is the Client Secret. ${copyAgain}`;
    return value.length < 16 ? `This is shorter than any Signing Secret. ${copyAgain}` : null;
  },
  botToken: tokenProblem,
};

/** What can be said of the app's values by looking at them; what is not there is no problem. */
export function shapeProblems(values: Values): FieldText[] {
  return Object.entries(problemOf).flatMap(([field, find]) => {
    const value = values[field];
    const message = value === undefined ? null : find(value, values);
    return message === null ? [] : [{ field, message }];
  });
}
