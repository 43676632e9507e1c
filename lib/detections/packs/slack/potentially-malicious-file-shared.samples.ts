import type { RuleSamples } from "../../rule-samples";
import { entry } from "./sample-entry";

export const potentiallyMaliciousFileSharedSamples: RuleSamples = {
  matching: [
    {
      name: "With a signature",
      event: entry(
        "file_malicious_content_detected",
        { type: "file", file: { id: "F0INVOICE", name: "invoice-0412.xlsm", filetype: "xlsm" } },
        { details: { malware_signature: "Eicar-Signature" } },
      ),
      title:
        "Slack found malware (Eicar-Signature) in the file invoice-0412.xlsm, uploaded by Dagny Roth",
    },
    {
      name: "Without anything",
      event: entry("file_malicious_content_detected", null, {
        actor: { type: "user", user: null },
      }),
      title: "Slack found malware in a file, uploaded by somebody",
    },
  ],
  nearly: [
    {
      name: "Uploaded",
      event: entry("file_uploaded", {
        type: "file",
        file: { id: "F0INVOICE", name: "invoice-0412.xlsm", filetype: "xlsm" },
      }),
    },
    {
      name: "Shared",
      event: entry("file_shared", {
        type: "file",
        file: { id: "F0INVOICE", name: "invoice-0412.xlsm", filetype: "xlsm" },
      }),
    },
  ],
};
