import "server-only";

export { listDestinationTypes } from "./list-destination-types";
