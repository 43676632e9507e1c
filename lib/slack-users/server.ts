import "server-only";

export { addLink } from "./add-link";
export { findSlackAccount } from "./find-slack-account";
export { linkSlackUser } from "./link-slack-user";
export { listSlackUserLinks } from "./list-links";
export { askProfile } from "./slack-profile";
export { unlinkSlackUser } from "./unlink-slack-user";
