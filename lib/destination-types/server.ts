import "server-only";

export { listDestinationTypes } from "./list-destination-types";
export { actionIds, alertIdOfBlock } from "./slack-bot/action-ids";
export { alertDetails } from "./slack-bot/message/alert-details";
export { inLine, inLines, webLink } from "./slack-bot/message/foreign-text";
export { context, plainText, section } from "./slack-bot/message/text-blocks";
export { callBot, readReply } from "./slack-bot/slack-call";
export { slackProblem } from "./slack-bot/slack-problem";
export { type SlackBotFacts, slackBotFactsSchema } from "./slack-bot/stored";
