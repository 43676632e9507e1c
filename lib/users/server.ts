import "server-only";

export { hasSingleSignOn } from "@/lib/platform/auth/single-sign-on";
export { changePassword, hasPassword } from "./change-password";
export { createUser } from "./create-user";
export { type Account, findAccount, findPerson, listPeople, namesOfPeople } from "./find-people";
export { findUser, listAllUsers, listUsers } from "./list-users";
export { findSessionUser, signOut, signOutEverywhere } from "./session";
export { setPassword } from "./set-password";
export { needsSetup, setUp, setUpFromEnv } from "./set-up";
export { signIn } from "./sign-in";
export { updateUser } from "./update-user";
