import type { DestinationSamples } from "../testing/samples";

export const slackWebhookSamples: DestinationSamples = {
  answer: (request, response) => {
    const empty = request.headers["content-length"] === "2";
    response.writeHead(empty ? 400 : 200, { "content-type": "text/plain" });
    response.end(empty ? "no_text" : "ok");
  },
  values: (origin) => ({ webhookUrl: `${origin}/services/T0FERN/B0HOOK/5f3a9c1e7b2d4f60` }),
};
