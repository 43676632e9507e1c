import type { Env } from "@/lib/platform/env/schema";

import type { ChildPlan } from "./child";

type Place = {
  env: Env;
  dev: boolean;
  dataDir: string;
  databaseUrl: string;
  childEnv?: Record<string, string>;
};

const serverCode = ["--conditions=react-server"];

/** The console and the worker, told where everything is. Secrets that lie in the data directory stay there. */
export function consoleAndWorker({ env, dev, dataDir, databaseUrl, childEnv }: Place): ChildPlan[] {
  const shared = {
    ...process.env,
    ...childEnv,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(env.PORT),
    APP_URL: env.APP_URL,
    DATABASE_URL: databaseUrl,
    MARGAY_DATA_DIR: dataDir,
  } as const;
  return [
    {
      name: "console",
      run: ["bin/start-web.ts", ...(dev ? ["--dev"] : [])],
      nodeFlags: serverCode,
      env: shared,
      announcesReady: true,
    },
    {
      name: "worker",
      run: ["bin/start-worker.ts"],
      nodeFlags: serverCode,
      env: shared,
      announcesReady: true,
    },
  ];
}
