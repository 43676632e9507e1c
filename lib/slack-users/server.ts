import "server-only";

export { addLink } from "./add-link";
export { findSlackAccount } from "./find-slack-account";
export { linkSlackUser } from "./link-slack-user";
export { listSlackUserLinks } from "./list-links";
export { slackHomeOf } from "./slack-home";
export { askProfile, askProfileByEmail, type SlackProfile } from "./slack-profile";
export { findLinkedSlackUser } from "./store";
export { unlinkSlackUser } from "./unlink-slack-user";
