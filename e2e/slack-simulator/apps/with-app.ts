import { page, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { messagePage } from "../http/html";
import type { Sim } from "../sim";
import type { App } from "./app";

/** Answers for the app in the address, or says that there is none. */
export const withApp = (call: Call, sim: Sim, run: (app: App) => Answer): Answer => {
  const app = sim.state.data.apps.find(({ id }) => id === call.params["id"]);
  return app === undefined
    ? page(messagePage("No such app", "It was never made here."), 404)
    : run(app);
};
