type Answer = {
  /** The first request: end in good order. */
  stop: () => void;
  /** A second one, at least a second later: end now. */
  kill: () => void;
};

/** npm passes on a Ctrl-C that the terminal has sent to everybody already. */
const sameRequestMs = 1_000;

/** Calls back when this process is asked to end: by Ctrl-C, by a signal, or because its parent is gone. */
export function onStopRequest({ stop, kill }: Answer): void {
  let asked: number | undefined;
  const request = () => {
    const now = Date.now();
    if (asked === undefined) {
      asked = now;
      stop();
    } else if (now - asked > sameRequestMs) {
      kill();
    }
  };
  process.on("SIGINT", request);
  process.on("SIGTERM", request);
  process.on("SIGHUP", request);
  process.once("disconnect", request);
  // Listening for the parent must not keep a finished process alive.
  process.channel?.unref();
}
