import type { App } from "../apps/app";
import type { Person } from "../company/person";
import type { Team } from "../company/team";
import type { Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Token } from "../oauth/token";
import type { Sim } from "../sim";

/** A call whose token is good, allowed and within its rate. */
export type MethodCall = {
  sim: Sim;
  call: Call;
  args: Args;
  token: Token;
  app: App;
  person: Person;
  team: Team;
};

export type Args = { get: (name: string) => string | undefined };

/** A Web API method; what it answers is sent with status 200, errors too. */
export type WebMethod = {
  perMinute: number;
  takesJson?: boolean;
  scope?: string;
  kinds: readonly Token["kind"][];
  run: (call: MethodCall) => Answer;
};

/** A method that is called before there is a token. */
export type OpenMethod = { perMinute: number; open: (call: Call, sim: Sim) => Answer };
