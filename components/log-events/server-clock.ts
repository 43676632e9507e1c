/**
 * Tells the server's time in the browser, in milliseconds. It runs behind by as long as the page took to arrive, so
 * that what was stored meanwhile counts as new rather than being missed.
 */
export function serverClock(serverNow: number, browserNow: number): () => number {
  const ahead = browserNow - serverNow;
  return () => Date.now() - ahead;
}
