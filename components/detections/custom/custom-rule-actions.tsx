"use client";

import { Copy, Download, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Menu } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { DetectionDto } from "@/lib/detections/contract";
import { customRuleApi } from "@/lib/detections/custom/queries";

import { detectionPaths } from "../detection-paths";
import { DeleteRule } from "./delete-rule";

async function download(id: string) {
  const { yaml } = await customRuleApi.get(id);
  const address = URL.createObjectURL(new Blob([yaml], { type: "application/yaml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${id}.yaml`;
  link.click();
  URL.revokeObjectURL(address);
}

/** What can be done with a custom rule as a whole. */
export function CustomRuleActions({ detection }: { detection: DetectionDto }) {
  const { id } = detection;
  const router = useRouter();
  const [deleting, setDeleting] = useState(false);
  const exportYaml = () =>
    void download(id).catch(() =>
      toast.error("The rule could not be exported.", { detail: "Try again in a moment." }),
    );
  return (
    <>
      <ButtonLink href={detectionPaths.edit(id)}>
        <Pencil aria-hidden="true" />
        Edit
      </ButtonLink>
      <Menu
        label="More for this rule"
        align="end"
        trigger={(props) => (
          <Button {...props} aria-label="More for this rule" size="icon" className="size-8">
            <Ellipsis aria-hidden="true" />
          </Button>
        )}
        items={[
          {
            id: "duplicate",
            label: "Duplicate",
            icon: <Copy aria-hidden="true" />,
            onSelect: () => router.push(detectionPaths.newRule(id)),
          },
          {
            id: "export",
            label: "Export YAML",
            icon: <Download aria-hidden="true" />,
            onSelect: exportYaml,
          },
          { kind: "separator", id: "before-delete" },
          {
            id: "delete",
            label: "Delete",
            icon: <Trash2 aria-hidden="true" />,
            danger: true,
            onSelect: () => setDeleting(true),
          },
        ]}
      />
      <DeleteRule detection={detection} open={deleting} onOpenChange={setDeleting} />
    </>
  );
}
