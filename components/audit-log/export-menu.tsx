"use client";

import { Download } from "lucide-react";
import { useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { AuditFilters } from "@/lib/audit/contract";
import { ApiError } from "@/lib/http-client/api-fetch";

import type { ExportFormat } from "./export-entries";

const loadExport = () => import("./export-entries");
const written = (count: number) => count.toLocaleString("en");

function say(error: unknown) {
  if (error instanceof DOMException && error.name === "AbortError") return;
  const known = error instanceof ApiError;
  toast.error(known ? error.title : "The export did not work", {
    detail: known ? error.detail : "Reload the page and try again.",
  });
}

/** Takes what is filtered along as a file; while it is gathered the button says how much there is, and a press stops it. */
export function ExportMenu({ filters }: { filters: AuditFilters }) {
  const running = useRef<AbortController | null>(null);
  const [count, setCount] = useState<number | null>(null);

  const run = async (format: ExportFormat) => {
    const abort = new AbortController();
    running.current = abort;
    setCount(0);
    try {
      const { readForExport, saveEntries } = await loadExport();
      const { entries, more } = await readForExport(filters, abort.signal, setCount);
      saveEntries(entries, format, new Date());
      const told = `${written(entries.length)} ${entries.length === 1 ? "entry was" : "entries were"} exported.`;
      if (more) toast.info(told, { detail: "There are older ones. Export them by their time." });
      else toast.success(told);
    } catch (error) {
      say(error);
    } finally {
      setCount(null);
    }
  };

  if (count !== null) {
    return (
      <Button onClick={() => running.current?.abort()}>
        {`Cancel export (${written(count)} so far)`}
      </Button>
    );
  }
  return (
    <Menu
      label="Export"
      align="end"
      items={[
        { id: "csv", label: "As CSV", onSelect: () => void run("csv") },
        { id: "json", label: "As JSON", onSelect: () => void run("json") },
      ]}
      trigger={(props) => (
        <Button {...props}>
          <Download aria-hidden="true" />
          Export
        </Button>
      )}
    />
  );
}
