import "server-only";

export { backfillLogSource } from "./backfill-log-source";
export { createLogSource } from "./create-log-source";
export { deleteLogSource } from "./delete-log-source";
export { beginGrant } from "./grant/begin-grant";
export { completeGrant } from "./grant/complete-grant";
export { verifyLogSource } from "./grant/verify-log-source";
export { getLogSource, listLogSources } from "./list-log-sources";
export { checkSourceHealth } from "./monitoring/check-source-health";
export { claimDueSources } from "./polling/claim-due-sources";
export { pollLogSource } from "./polling/poll-log-source";
export { saveLogSource, setCredentials } from "./set-credentials";
export { receiveSlackEvent } from "./slack-events/receive-slack-event";
export { getSourceHeartbeat, listQuarantined, listSourcePolls } from "./source-activity";
export { getSourceCoverage } from "./source-coverage";
export { finishLogSource, startLogSource } from "./start-log-source";
export { updateLogSource } from "./update-log-source";
