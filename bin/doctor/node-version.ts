import type { Check } from "./check";

export const nodeVersion: Check = {
  id: "node",
  title: "Node",
  run: async () => {
    const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
    if (major > 20 || (major === 20 && minor >= 9))
      return { status: "ok", detail: process.version };
    return {
      status: "fail",
      detail: `${process.version} is too old.`,
      remedy: "Install Node 20.9 or newer from https://nodejs.org.",
    };
  },
};
