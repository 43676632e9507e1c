import { alertChangeOperations } from "@/lib/alerts/change-contract";
import { alertOperations } from "@/lib/alerts/contract";
import { alertEventOperations } from "@/lib/alerts/events-contract";
import { apiTokenOperations } from "@/lib/api-tokens/contract";
import { auditOperations } from "@/lib/audit/contract";
import { boomerangOperations } from "@/lib/boomerangs/contract";
import { deliveryOperations } from "@/lib/deliveries/contract";
import { destinationOperations } from "@/lib/destinations/contract";
import { destinationCredentialOperations } from "@/lib/destinations/credential-contract";
import { destinationTypeOperations } from "@/lib/destination-types/contract";
import { customRuleOperations } from "@/lib/detections/custom/contract";
import { detectionOperations } from "@/lib/detections/contract";
import { trialOperations } from "@/lib/detections/trials/contract";
import { exceptionOperations } from "@/lib/detections/exceptions/contract";
import { packOperations } from "@/lib/detections/pack-contract";
import { tryEventOperations } from "@/lib/detections/try-event/contract";
import { healthOperations } from "@/lib/health/contract";
import type { Operation } from "@/lib/kernel/operation";
import { logEventOperations } from "@/lib/log-events/contract";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { logSourceReadingOperations } from "@/lib/log-sources/reading-contract";
import { logTypeOperations } from "@/lib/log-types/contract";
import { overviewOperations } from "@/lib/overview/contract";
import { slackInteractionOperations } from "@/lib/slack-interactions/contract";
import { slackUserOperations } from "@/lib/slack-users/contract";
import { metaOperations } from "./meta-contract";
import { userOperations } from "@/lib/users/contract";

/** Every operation of the HTTP API; a domain adds one line. */
export const operations = [
  ...Object.values(alertOperations),
  ...Object.values(deliveryOperations),
  ...Object.values(alertChangeOperations),
  ...Object.values(boomerangOperations),
  ...Object.values(alertEventOperations),
  ...Object.values(logSourceOperations),
  ...Object.values(logSourceReadingOperations),
  ...Object.values(logEventOperations),
  ...Object.values(logTypeOperations),
  ...Object.values(destinationOperations),
  ...Object.values(destinationCredentialOperations),
  ...Object.values(destinationTypeOperations),
  ...Object.values(detectionOperations),
  ...Object.values(customRuleOperations),
  ...Object.values(trialOperations),
  ...Object.values(tryEventOperations),
  ...Object.values(exceptionOperations),
  ...Object.values(packOperations),
  ...Object.values(userOperations),
  ...Object.values(apiTokenOperations),
  ...Object.values(auditOperations),
  ...Object.values(healthOperations),
  ...Object.values(overviewOperations),
  ...Object.values(slackUserOperations),
  ...Object.values(slackInteractionOperations),
  ...Object.values(metaOperations),
] as unknown as Operation[];
