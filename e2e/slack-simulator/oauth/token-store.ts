import { randomBytes, randomInt } from "node:crypto";

import type { App } from "../apps/app";
import type { Person } from "../company/person";
import type { Team } from "../company/team";
import type { Sim } from "../sim";
import type { Token } from "./token";

type Installation = { token: Token; app: App; person: Person; team: Team };

/** What a token stands for; undefined when it was never given out. */
export const findToken = (sim: Sim, text: string): Installation | undefined => {
  const token = sim.state.data.tokens.find((one) => one.token === text);
  if (token === undefined) return undefined;
  const app = sim.state.data.apps.find(({ id }) => id === token.appId);
  const person = sim.directory.person(token.userId);
  const team = sim.directory.team(token.teamId);
  return app && person && team ? { token, app, person, team } : undefined;
};

/** Why a known token may not be used for this call, as the Web API says it; undefined when it may. */
export const tokenProblem = (sim: Sim, token: Token, endpoint: string): string | undefined => {
  if (token.revokedAtMs !== null)
    return token.kind === "bot" ? "account_inactive" : "token_revoked";
  return sim.faults.refusal(token, endpoint);
};

type Grant = Pick<Token, "kind" | "appId" | "userId" | "teamId" | "scopes">;

/** A token for a grant. Granting again widens the token that is there, as scopes only ever add up. */
export const giveToken = (sim: Sim, grant: Grant): Token => {
  const { tokens } = sim.state.data;
  const known = tokens.find(
    (one) =>
      one.kind === grant.kind &&
      one.appId === grant.appId &&
      one.userId === grant.userId &&
      one.teamId === grant.teamId &&
      tokenProblem(sim, one, "oauth.v2.access") === undefined &&
      sim.faults.scopes(one).length === one.scopes.length,
  );
  if (known !== undefined) {
    known.scopes = [...new Set([...known.scopes, ...grant.scopes])];
    sim.state.changed();
    return known;
  }
  const token: Token = {
    ...grant,
    token: `xox${grant.kind === "bot" ? "b" : "p"}-${number(12)}-${number(12)}-${number(13)}-${randomBytes(16).toString("hex")}`,
    issuedAtMs: sim.clock.now(),
    revokedAtMs: null,
  };
  tokens.push(token);
  sim.state.changed();
  return token;
};

export const revokeToken = (sim: Sim, token: Token): void => {
  token.revokedAtMs = sim.clock.now();
  sim.state.changed();
};

export const number = (digits: number): string =>
  Array.from({ length: digits }, (_, index) => String(randomInt(index === 0 ? 1 : 0, 10))).join("");
