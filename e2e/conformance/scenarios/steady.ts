import type { Scenario } from "../scenario";

export const steady: Scenario = { id: "S1", title: "a steady stream", minutes: 120 };
