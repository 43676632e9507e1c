/** A place of work: its clock, its egress addresses and the carriers that people around it use. */
export type Office = {
  code: string;
  city: string;
  country: string;
  region: string;
  timeZone: string;
  egress: readonly string[];
  isp: string;
  homeIsps: readonly string[];
  carrier: string;
  carrierBlock: number;
};

// Every address lies in a range reserved for documentation, benchmarks or carrier NAT (RFC 5737, 2544, 6598, 3849).
export const offices: readonly Office[] = [
  {
    code: "lis",
    city: "Lisbon",
    country: "PT",
    region: "11",
    timeZone: "Europe/Lisbon",
    egress: ["192.0.2.14", "192.0.2.15", "192.0.2.90"],
    isp: "Tejo Business Fibre",
    homeIsps: ["Alcantara Cabo", "Mareta Net"],
    carrier: "Andorinha Movel",
    carrierBlock: 64,
  },
  {
    code: "tor",
    city: "Toronto",
    country: "CA",
    region: "ON",
    timeZone: "America/Toronto",
    egress: ["198.51.100.20", "198.51.100.21"],
    isp: "Humber Metro Ethernet",
    homeIsps: ["Kawartha Broadband", "Don Valley Online"],
    carrier: "Loon Wireless",
    carrierBlock: 82,
  },
  {
    code: "sin",
    city: "Singapore",
    country: "SG",
    region: "01",
    timeZone: "Asia/Singapore",
    egress: ["203.0.113.8", "203.0.113.9"],
    isp: "Merlion Carrier Services",
    homeIsps: ["Kallang Fibre", "Straits Home"],
    carrier: "Pandan Mobile",
    carrierBlock: 104,
  },
];

type Destination = {
  city: string;
  country: string;
  region: string | null;
  isp: string | null;
};

export const destinations: readonly Destination[] = [
  { city: "Berlin", country: "DE", region: "BE", isp: "Spreeufer Hotelnetz" },
  { city: "Austin", country: "US", region: "TX", isp: "Barton Guest Wi-Fi" },
  { city: "Osaka", country: "JP", region: "27", isp: "Yodo Hospitality" },
  { city: "Nairobi", country: "KE", region: "30", isp: "Rift Conference Net" },
  { city: "São Paulo", country: "BR", region: "SP", isp: "Paulista Coworking" },
  { city: "in the air", country: "US", region: null, isp: null },
];
