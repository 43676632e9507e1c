/** What who looks at detections may do. */
export type DetectionAccess = {
  canModify: boolean;
  canReadAlerts: boolean;
  canReadDestinations: boolean;
  canReadSources: boolean;
};
