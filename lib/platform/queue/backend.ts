import "server-only";

import {
  createPostgresBackend,
  type Processor,
  Queue,
  type QueueOptions,
  withBackend,
  Worker,
  type WorkerOptions,
} from "bullmq";
import { Redis, type RedisOptions } from "ioredis";

import { log } from "@/lib/platform/logger/logger";

/** Where the queue lives. Both keep ids only: Postgres holds the truth, so that losing a queue loses nothing. */
export type QueueConfig =
  | { kind: "redis"; url: string; prefix?: string }
  | { kind: "postgres"; url: string; schema?: string };

/** A queue of ids and the workers on it, on Redis or on Postgres, with the same behaviour. */
export type QueueBackend = {
  queue(name: string): Queue;
  worker(name: string, process: Processor, options: { concurrency: number }): Worker;
  /** Ends what this backend opened; running jobs are finished first. */
  close(): Promise<void>;
};

const jobOptions = { removeOnComplete: true, removeOnFail: { age: 24 * 3600, count: 1000 } };

const quietMs = 30_000;

/** A listener, without which an error event would end the process. Every queue and worker retries all the time while the queue is away; one line tells of all. */
function reportNowAndThen(message: string): (err: Error) => void {
  let silentUntil = 0;
  return (err) => {
    if (Date.now() < silentUntil) return;
    silentUntil = Date.now() + quietMs;
    log().warn({ err }, message);
  };
}

type Opened = { queues: Map<string, Queue>; workers: Worker[] };

function closeAll({ queues, workers }: Opened): Promise<unknown> {
  return Promise.all(workers.map((worker) => worker.close())).then(() =>
    Promise.all([...queues.values()].map((queue) => queue.close())),
  );
}

function backend(
  makeQueue: (name: string, options: Pick<QueueOptions, "defaultJobOptions">) => Queue,
  makeWorker: (
    name: string,
    process: Processor,
    options: Pick<WorkerOptions, "concurrency">,
  ) => Worker,
  closeConnections: () => Promise<void>,
): QueueBackend {
  const opened: Opened = { queues: new Map(), workers: [] };
  const onError = reportNowAndThen("queue is not reachable");
  return {
    queue(name) {
      const existing = opened.queues.get(name);
      if (existing) return existing;
      const queue = makeQueue(name, { defaultJobOptions: jobOptions });
      queue.on("error", onError);
      opened.queues.set(name, queue);
      return queue;
    },
    worker(name, process, options) {
      const worker = makeWorker(name, process, options);
      worker.on("error", onError);
      opened.workers.push(worker);
      return worker;
    },
    async close() {
      await closeAll(opened);
      await closeConnections();
    },
  };
}

function redisBackend(config: Extract<QueueConfig, { kind: "redis" }>): QueueBackend {
  const onError = reportNowAndThen("redis is not reachable");
  const connect = (options: RedisOptions) => {
    const connection = new Redis(config.url, { ...options, lazyConnect: false });
    connection.on("error", onError);
    return connection;
  };
  // A producer fails at once, so that a tick is not held up; a worker waits for Redis to come back.
  const producer = connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false });
  const consumer = connect({ maxRetriesPerRequest: null });
  const prefix = config.prefix ?? "margay";
  return backend(
    (name, options) => new Queue(name, { ...options, prefix, connection: producer }),
    (name, process, options) =>
      new Worker(name, process, { ...options, prefix, connection: consumer }),
    () => {
      producer.disconnect();
      consumer.disconnect();
      return Promise.resolve();
    },
  );
}

function postgresBackend(config: Extract<QueueConfig, { kind: "postgres" }>): QueueBackend {
  const onPostgres = withBackend(createPostgresBackend);
  const connection = {
    connectionString: config.url,
    schema: config.schema ?? "margay_queue",
    max: 3,
    migrate: true,
  };
  return backend(
    (name, options) => new onPostgres.Queue(name, { ...options, connection }) as unknown as Queue,
    (name, process, options) =>
      new onPostgres.Worker(name, process, { ...options, connection }) as unknown as Worker,
    () => Promise.resolve(),
  );
}

/** Opens the queue; see QueueConfig. */
export function openQueue(config: QueueConfig): QueueBackend {
  return config.kind === "redis" ? redisBackend(config) : postgresBackend(config);
}
