import { at, noise } from "../random";
import type { Device } from "./device";
import { destinations, type Office } from "./office";
import { dayOf } from "./working-hours";

/** Where a call comes from, as Slack guesses it from the address. */
export type Network = {
  ip: string;
  isp: string | null;
  country: string | null;
  region: string | null;
  city: string;
};

type Whereabouts = { number: number; seed: number; office: Office };

/** The network that a person's device is on at a moment: office, home, mobile carrier or a trip; the same for ever. */
export const networkAt = (who: Whereabouts, device: Device, ms: number): Network => {
  const day = dayOf(ms);
  const trip = tripOf(who, day);
  if (device.mobile && noise(who.seed, who.number, Math.floor(ms / 2_700_000), 1) < 0.6)
    return onCarrier(who, ms);
  if (trip !== undefined) return onTrip(who, trip, day);
  if (noise(who.seed, who.number, day, 3) < 0.55) return inOffice(who, day);
  return atHome(who, day);
};

const inOffice = ({ seed, number, office }: Whereabouts, day: number): Network => {
  const line = Math.floor(noise(seed, number, day, 4) * office.egress.length);
  const { isp, country, region, city } = office;
  return { ip: at(office.egress, line), isp, country, region, city };
};

// A home line keeps its address for about three weeks; a third of the homes have IPv6.
const atHome = ({ seed, number, office }: Whereabouts, day: number): Network => {
  const lease = Math.floor((day + number * 5) / 20);
  const host = Math.floor(noise(seed, number, lease, 5) * 65_000);
  const isp = at(office.homeIsps, number % office.homeIsps.length);
  const ip =
    number % 3 === 0
      ? `2001:db8:${(0x1000 + number).toString(16)}:${host.toString(16)}::${(number % 9) + 1}`
      : `198.18.${host >> 8}.${host & 255 || 1}`;
  return { ip, isp, country: office.country, region: office.region, city: office.city };
};

const onCarrier = ({ seed, number, office }: Whereabouts, ms: number): Network => {
  const lease = Math.floor(noise(seed, number, Math.floor(ms / 2_700_000), 6) * 1_000_000);
  const block = office.carrierBlock + (lease % 16);
  const ip = `100.${block}.${(lease >> 4) & 255}.${(lease >> 12) & 255 || 7}`;
  return { ip, isp: office.carrier, country: office.country, region: null, city: office.city };
};

const tripOf = ({ seed, number }: Whereabouts, day: number): number | undefined => {
  const week = Math.floor((day + (number % 7)) / 7);
  if (noise(seed, number, week, 7) > 0.04) return undefined;
  return Math.floor(noise(seed, number, week, 8) * destinations.length);
};

const onTrip = ({ seed, number }: Whereabouts, trip: number, day: number): Network => {
  const { isp, country, region, city } = at(destinations, trip);
  const host = 2 + Math.floor(noise(seed, number, day, 9) * 250);
  return { ip: `198.19.${16 + trip}.${host}`, isp, country, region, city };
};
