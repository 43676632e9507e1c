import type { Bench } from "./bench";
import { type Figure, quantile } from "./measure";
import { type Endurance, endurance } from "./scale/endurance";
import { type Steady, steadyPolling } from "./scale/steady";

const many = 2_000;
const few = 200;
/** As many polls as 2,000 sources have in half an hour. */
const halfHourOfPolls = many * 30;
/** Five times the pace of life. */
const hurriedSeconds = 12;

const share = (values: number[], wanted: (value: number) => boolean) =>
  values.filter(wanted).length / values.length;

function memoryFigures({ polls, pollsPerSecond, ...memory }: Endurance): Figure[] {
  const after = `over ${polls.toLocaleString("en-US")} polls`;
  return [
    {
      name: "Polls of one worker that is asked for five times as many",
      value: pollsPerSecond,
      unit: "/s",
      atLeast: Math.ceil(many / 60),
    },
    {
      name: `Worker's heap after collection: growth ${after}`,
      value: memory.heapGrowth,
      unit: `MB on ${memory.heapStart.toFixed(0)}`,
      atMost: 3,
    },
    {
      name: `Worker's resident memory: growth ${after}`,
      value: memory.rssGrowth,
      unit: `MB on ${memory.rssStart.toFixed(0)}`,
      atMost: 50,
    },
  ];
}

function paceFigures(large: Steady, small: Steady): Figure[] {
  return [
    {
      name: "2,000 sources a minute: polls begun within 5 s of their time",
      value: 100 * share(large.delays, (ms) => ms <= 5_000),
      unit: "%",
      atLeast: 99,
    },
    {
      name: "2,000 sources a minute: 99 % of polls begin within",
      value: quantile(large.delays, 0.99),
      unit: "ms",
      atMost: 5_000,
    },
    {
      name: "Worker's processor time a poll, 2,000 sources",
      value: large.workerMsPerPoll,
      unit: "ms",
      baseline: { name: `ms with ${few} sources at the same pace`, value: small.workerMsPerPoll },
      atMost: 1.25,
    },
  ];
}

/** One real worker process on the simulated Slack: do its polls begin in time, does its memory stay, does a source cost more among many? */
export const scale: Bench = {
  id: "scale",
  async run({ postgresUrl, quick }) {
    const small = { sources: few, intervalSeconds: (60 * few) / many };
    const large = { sources: many, intervalSeconds: 60 };
    const hurried = { sources: many, intervalSeconds: hurriedSeconds };
    const polls = quick ? halfHourOfPolls / 10 : halfHourOfPolls;
    const alone = await steadyPolling(postgresUrl, small, quick ? 12_000 : 30_000);
    const among = await steadyPolling(postgresUrl, large, quick ? 20_000 : 60_000);
    const long = await endurance(postgresUrl, hurried, { polls, longestMs: 1_200_000 });
    return [...paceFigures(among, alone), ...memoryFigures(long)];
  },
};
