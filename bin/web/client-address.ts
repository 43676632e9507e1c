import type { IncomingMessage } from "node:http";

import ipaddr from "ipaddr.js";

const nearbyRanges = new Set([
  "loopback",
  "private",
  "uniqueLocal",
  "linkLocal",
  "carrierGradeNat",
]);

/** True for an address of this machine or of a private network: where a reverse proxy of ours may stand. */
function isNearby(address: string): boolean {
  return ipaddr.isValid(address) && nearbyRanges.has(ipaddr.process(address).range());
}

function plain(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
}

/**
 * The address of whoever sent the request. What a stranger writes into X-Forwarded-For counts for nothing: only what
 * nearby proxies added is believed, read from the nearest one outwards.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined): string {
  if (!isNearby(peer)) return plain(peer);
  const claimed = (forwardedFor ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => ipaddr.isValid(entry));
  const stranger = claimed.findLast((entry) => !isNearby(entry));
  return plain(stranger ?? claimed.at(-1) ?? peer);
}

/** Rewrites what proxies say about a request, so that everything behind this point may believe it. */
export function believeNearbyProxiesOnly(request: IncomingMessage): void {
  const peer = request.socket.remoteAddress ?? "";
  const { headers } = request;
  headers["x-forwarded-for"] = clientAddress(peer, [headers["x-forwarded-for"]].flat().join(","));
  if (isNearby(peer)) return;
  delete headers["x-forwarded-host"];
  delete headers["x-forwarded-proto"];
  delete headers["x-forwarded-port"];
  delete headers.forwarded;
}
