import type { Random } from "../random";

export type Channel = { id: string; name: string; isPrivate: boolean; isOrgShared: boolean };
export type SharedFile = { id: string; name: string; title: string; filetype: string };
export type CatalogApp = {
  id: string;
  name: string;
  scopes: readonly string[];
  botScopes: readonly string[];
  fromDirectory: boolean;
};
type Service = { id: number; name: string };
export type Named = { id: string; name: string };

export type Belongings = {
  channels: readonly Channel[];
  files: readonly SharedFile[];
  apps: readonly CatalogApp[];
  services: readonly Service[];
  workflows: readonly Named[];
  usergroups: readonly Named[];
};

const channelNames =
  `general announcements helpdesk optics-design firmware field-service calibration sales-emea
sales-americas sales-apac finance-close people-ops legal-questions incident-bridge deploys lab-bookings lisbon toronto
singapore book-club running customer-kelp customer-orrery supplier-glass release-trains security-triage board-papers
payroll-run acquisitions exec-staff`.split(/\s+/);
const privateChannels = new Set([
  "board-papers",
  "payroll-run",
  "acquisitions",
  "exec-staff",
  "security-triage",
]);

const fileNames =
  `lens-tolerances.xlsx calibration-rig.pdf q3-forecast.xlsx onboarding-checklist.docx
payroll-march.csv customer-list.csv site-visit.heic firmware-2-8.zip incident-review.pdf org-chart.pptx
offer-letter.docx wafer-yield.ipynb floor-plan.dwg travel-policy.pdf board-minutes.docx api-keys-rotation.md
demo-recording.mp4 invoice-4471.pdf support-export.csv brand-kit.zip`.split(/\s+/);

const appNames =
  `Ledgerleaf Standup_Otter Pagewise Kiln_CI Moss_Tickets Quillbox Fathom_Polls Hearth_HR Cartograph
Tidepool_Metrics Signet_Approvals Larkspur_Calendar Bramble_Backups Foxglove_Translate Parcel_Trace`.split(
    /\s+/,
  );

const scopePool =
  `chat:write channels:read channels:history groups:history files:read files:write users:read
users:read.email reactions:read commands im:write links:read team:read`.split(/\s+/);

/** Channels, files, apps, services, workflows and groups of a company. */
export const furnish = (random: Random): Belongings => ({
  channels: channelNames.map((name) => ({
    id: `C0${random.letters(8)}`,
    name,
    isPrivate: privateChannels.has(name),
    isOrgShared: random.chance(0.15),
  })),
  files: fileNames.map((name) => ({
    id: `F0${random.letters(8)}`,
    name,
    title: titleOf(name),
    filetype: name.slice(name.lastIndexOf(".") + 1),
  })),
  apps: appNames.map((name) => ({
    id: `A0${random.letters(8)}`,
    name: name.replaceAll("_", " "),
    scopes: some(random, 1, 3),
    botScopes: some(random, 2, 5),
    fromDirectory: random.chance(0.7),
  })),
  services: ["Incoming WebHooks", "RSS", "Outgoing WebHooks", "Email", "Bots"].map((name) => ({
    id: random.int(2_000_000_000, 7_999_999_999_999),
    name,
  })),
  workflows: [
    "Lab booking request",
    "Visitor badge",
    "Expense question",
    "New supplier",
    "Bug intake",
  ].map((name) => ({ id: `Wf0${random.letters(8)}`, name })),
  usergroups: ["on-call", "optics", "people-partners", "site-leads"].map((name) => ({
    id: `S0${random.letters(8)}`,
    name,
  })),
});

const some = (random: Random, min: number, max: number): string[] => {
  const left = [...scopePool];
  return Array.from({ length: random.int(min, max) }, () =>
    left.splice(random.int(0, left.length - 1), 1),
  )
    .flat()
    .toSorted();
};

const titleOf = (name: string): string => {
  const words = name.slice(0, name.lastIndexOf(".")).replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
