import { z } from "zod";

import { json, page, redirect, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Route } from "../http/router";
import type { Sim } from "../sim";
import { controlPage } from "./control-page";

/** One thing that can be asked for at POST /control/…: its input, and what it does with it. */
export const command = <S extends z.ZodType>(
  name: string,
  input: S,
  run: (given: z.output<S>, sim: Sim) => unknown,
  readForm: (form: URLSearchParams) => unknown = (form) => Object.fromEntries(form),
): Route => ({
  method: "POST",
  path: `/control/${name}`,
  run: async (call, sim) => {
    const byForm = call.contentType !== "application/json";
    const problem = (text: string) =>
      byForm ? page(controlPage(sim, text), 400) : json({ error: text }, { status: 400 });
    try {
      const given = input.parse(byForm ? readForm(call.form) : call.json);
      const result = await run(given, sim);
      return byForm ? redirect("/control") : json(result ?? { done: true });
    } catch (error) {
      if (error instanceof z.ZodError) return problem(z.prettifyError(error));
      return problem(error instanceof Error ? error.message : "That did not work.");
    }
  },
});

/** One thing that can be read at GET /control/…; what can't be read is a 400 with the reason. */
export const truth = (name: string, read: (call: Call, sim: Sim) => unknown): Route => ({
  method: "GET",
  path: `/control/${name}`,
  run: (call, sim): Answer => {
    try {
      return json(read(call, sim));
    } catch (error) {
      const text = error instanceof Error ? error.message : "That did not work.";
      return json({ error: text }, { status: 400 });
    }
  },
});
