/** What a person types in the channel; the bot's name is that of the manifest. */
export const inviteBot = "/invite @Margay";
