import "server-only";

export { hasSingleSignOn } from "@/lib/platform/auth/single-sign-on";
export { createUser } from "./create-user";
export { type Account, findAccount, findPerson, listPeople, namesOfPeople } from "./find-people";
export { listUsers } from "./list-users";
export { findSessionUser, signOut, signOutEverywhere } from "./session";
export { needsSetup, setUp, setUpFromEnv } from "./set-up";
export { signIn } from "./sign-in";
