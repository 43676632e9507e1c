import "server-only";

export { listLogTypes } from "./list-log-types";
