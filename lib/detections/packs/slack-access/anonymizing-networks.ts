/** Why a network hides who uses it. */
export type Disguise = "TOR" | "VPN" | "HOSTING";

/**
 * Words in the names of providers, each a word of its own: no city of Toronto, no Hotelnetz, no private cloud of a
 * carrier. Gateways that companies send their people through (Zscaler, Netskope, Cloudflare, Microsoft, iCloud) are
 * left out, and so are names that private lines have, too.
 */
const words: Record<Disguise, string[]> = {
  TOR: [
    "tor exit",
    "tor exits",
    "tor relay",
    "tor relays",
    "tor node",
    "tor project",
    "torproject",
    "torservers",
    "torservers\\.net",
    "the calyx institute",
    "calyx institute",
    "emerald onion",
    "zwiebelfreunde",
    "nos oignons",
    "foundation for applied privacy",
    "artikel10",
    "f3 netze",
    "quintex alliance",
    "onion routing",
  ],
  VPN: [
    "vpn",
    "nordvpn",
    "expressvpn",
    "protonvpn",
    "proton ag",
    "surfshark",
    "mullvad",
    "31173 services",
    "private internet access",
    "cyberghost",
    "ipvanish",
    "windscribe",
    "hidemyass",
    "torguard",
    "tefincom",
    "packethub",
    "purevpn",
    "privatevpn",
    "tunnelbear",
    "anonymous proxy",
    "hide\\.me",
  ],
  HOSTING: [
    "hosting",
    "web hosting",
    "data ?cent(er|re)s?",
    "colocation",
    "vps",
    "dedicated servers?",
    "amazon",
    "amazon\\.com",
    "aws",
    "google cloud",
    "microsoft azure",
    "oracle cloud",
    "alibaba cloud",
    "tencent cloud",
    "digital ?ocean",
    "linode",
    "ovh",
    "ovhcloud",
    "hetzner",
    "vultr",
    "choopa",
    "the constant company",
    "contabo",
    "leaseweb",
    "scaleway",
    "hostinger",
    "upcloud",
    "kamatera",
    "m247",
    "datacamp",
    "cdn77",
    "tzulo",
    "quadranet",
    "colocrossing",
    "frantech",
    "buyvm",
    "psychz",
    "clouvider",
    "racknerd",
    "hostwinds",
    "worldstream",
    "serverius",
    "flokinet",
    "nforce",
    "aeza",
    "stark industries",
    "selectel",
    "timeweb",
  ],
};

const patterns = (Object.keys(words) as Disguise[]).map(
  (disguise) =>
    [
      disguise,
      new RegExp(`(?<![\\p{L}\\d])(${words[disguise].join("|")})(?![\\p{L}\\d])`, "iu"),
    ] as const,
);

/** How a network hides its users, by the name of its provider; null: as far as the name tells, it does not. */
export function disguiseOf(provider: string): Disguise | null {
  return patterns.find(([, pattern]) => pattern.test(provider))?.[0] ?? null;
}
