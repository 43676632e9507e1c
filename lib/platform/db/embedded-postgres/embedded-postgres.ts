import "server-only";

import { join, resolve } from "node:path";

import { postgresAccount } from "./account";
import { hasCluster, initCluster } from "./cluster";
import { isPortFree, steadyPort } from "./free-port";
import { chooseCluster, openDataDirTo, runnableBinaries } from "./home";
import { makePrivateFolder } from "./private-folder";
import { livePostmaster, removeStalePostmaster, type StopMode, stopPostmaster } from "./postmaster";
import { startServer } from "./server";
import {
  connectionUrl,
  newPassword,
  type PostgresSettings,
  readSettings,
  writeSettings,
} from "./settings";

export type EmbeddedPostgres = {
  url: string;
  /** Where the database's files lie. */
  cluster: string;
  /** Resolves when the server ended, by `stop` or otherwise. */
  gone: Promise<void>;
  stop: (mode?: StopMode) => Promise<void>;
};

/**
 * Starts the Postgres that lives in the data directory, making it at the first time, and answers its address. A server
 * that a killed Margay left behind is stopped first. The caller holds the data directory's lock.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  tuning: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const home = resolve(dataDir);
  await makePrivateFolder(home);
  const account = await postgresAccount(home);
  await openDataDirTo(account, home);
  const binaries = await runnableBinaries(account);
  const settings = await settleSettings(home, () => chooseCluster(home, account));
  const { cluster, password, port } = settings;
  if (!(await hasCluster(cluster))) await initCluster(cluster, { binaries, account, password });
  const server = await startServer({
    cluster,
    binaries,
    account,
    port,
    logFile: join(home, "postgres.log"),
    tuning,
  });
  return {
    url: connectionUrl(settings),
    cluster,
    gone: server.gone,
    stop: (mode = "fast") => server.stop(mode),
  };
}

/** What was remembered, with an orphan stopped and the port made sure of; new at the first start. */
async function settleSettings(
  dataDir: string,
  choose: () => Promise<string>,
): Promise<PostgresSettings> {
  const remembered = await readSettings(dataDir);
  if (remembered) {
    await stopPostmaster(remembered.cluster, "fast");
    await removeStalePostmaster(remembered.cluster);
  }
  if (remembered && (await isPortFree(remembered.port))) return remembered;
  const port = await steadyPort();
  const settings = remembered
    ? { ...remembered, port }
    : { port, password: newPassword(), cluster: await choose() };
  await writeSettings(dataDir, settings);
  return settings;
}

/** The address of the server that runs over the data directory now; null when none does. */
export async function runningEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const settings = await readSettings(dataDir);
  if (!settings) return null;
  const postmaster = await livePostmaster(settings.cluster);
  return postmaster?.ready ? connectionUrl({ ...settings, port: postmaster.port }) : null;
}
