import type { Recipe } from "../draft";
import { aChannel, aFile } from "../parties";

/** Files, canvases and lists. */
export const files: readonly Recipe[] = [
  {
    weight: 22,
    make: ({ company, random }) => ({
      action: "file_downloaded",
      entity: aFile(random.pick(company.files)),
    }),
  },
  {
    weight: 12,
    make: ({ company, random }) => ({
      action: "file_uploaded",
      entity: aFile(random.pick(company.files)),
      details: { channels: [random.pick(company.channels).id] },
    }),
  },
  {
    weight: 5,
    make: ({ company, random }) => ({
      action: "file_shared",
      entity: aFile(random.pick(company.files)),
      details: { shared_to: random.pick(company.channels).id },
    }),
  },
  {
    weight: 0.8,
    make: ({ company, random }) => ({
      action: "file_public_link_created",
      entity: aFile(random.pick(company.files)),
    }),
  },
  {
    weight: 0.6,
    make: ({ company, random }) => ({
      action: "file_deleted",
      entity: aFile(random.pick(company.files)),
    }),
  },
  {
    weight: 0.1,
    make: ({ company, random }) => ({
      action: "file_downloaded_blocked",
      entity: aFile(random.pick(company.files)),
      details: { reason: "unmanaged_device" },
    }),
  },
  {
    weight: 5,
    make: ({ random, workspace }) => ({
      action: random.pick(["canvas_opened", "canvas_edited", "canvas_created", "canvas_shared"]),
      entity: {
        type: "canvas",
        canvas: {
          id: `F0${random.letters(8)}`,
          filetype: "quip",
          title: random.pick(["Weekly notes", "Rig setup"]),
        },
      },
      details: { origin_team: workspace.id },
    }),
  },
  {
    weight: 2.5,
    make: ({ random }) => ({
      action: random.pick(["list_row_created", "list_opened", "list_cell_updated"]),
      entity: { type: "list", list: { id: `F0${random.letters(8)}` } },
    }),
  },
  {
    weight: 0.4,
    make: ({ company, random }) => ({
      action: "slack_ai_file_summary_generated",
      entity: aFile(random.pick(company.files)),
      context: {
        acting_agent: "Slackbot",
        agent_message: agentMessage(random.pick(company.channels).id),
      },
    }),
  },
  {
    weight: 0.3,
    make: ({ company, random }) => ({
      action: "channel_tab_added",
      entity: aChannel(random.pick(company.channels)),
    }),
  },
];

const agentMessage = (channelId: string) => ({
  channel_id: channelId,
  message_ts: "1700000000.000100",
});
