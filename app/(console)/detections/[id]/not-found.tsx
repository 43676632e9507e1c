import { detectionPaths } from "@/components/detections/detection-paths";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function DetectionNotFound() {
  return (
    <EmptyState
      heading="h1"
      title="There is no such detection"
      action={
        <ButtonLink href={detectionPaths.list()} variant="primary">
          Go to Detections
        </ButtonLink>
      }
    >
      It may have been deleted, or this version of Margay has no rule of this id. The alerts that it
      raised stay.
    </EmptyState>
  );
}
