import type { DetectionPackDto } from "@/lib/detections/pack-contract";

import { PackLines } from "./pack-lines";

type Props = { packs: readonly DetectionPackDto[]; canModify: boolean };

/** The packs that come with Margay. */
export function PackList({ packs, canModify }: Props) {
  if (packs.length === 0) return null;
  return (
    <section aria-labelledby="packs" className="pb-2">
      <h2 id="packs" className="pb-2 text-sm font-semibold">
        Packs
      </h2>
      <PackLines packs={packs} canModify={canModify} />
    </section>
  );
}
