import { randomBytes } from "node:crypto";

const longest = 40;

/** A new rule's id for ever, made of its title so that people know it again in an alert: "Custom.OfficeSignIn.1f09c3ab". */
export function newRuleId(title: string): string {
  const words =
    title
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .match(/[A-Za-z0-9]+/g) ?? [];
  const name = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("");
  const slug = /^[A-Z]/.test(name) ? name.slice(0, longest) : `Rule${name.slice(0, longest)}`;
  return `Custom.${slug}.${randomBytes(4).toString("hex")}`;
}
