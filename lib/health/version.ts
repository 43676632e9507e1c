import manifest from "@/package.json" with { type: "json" };

/** This Margay's version. */
export const version: string = manifest.version;
