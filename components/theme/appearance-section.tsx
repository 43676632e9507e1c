"use client";

import { Section } from "@/components/ui/page-header";

import { ChoiceBar } from "./choice-bar";
import { usePreferences } from "./preferences-provider";
import { ThemeChoice } from "./theme-choice";

export function AppearanceSection() {
  const { density, clock, zone, set } = usePreferences();
  return (
    <Section title="Appearance" description="Kept in this browser.">
      <div className="grid gap-4">
        <Line name="Theme">
          <ThemeChoice />
        </Line>
        <Line name="Rows">
          <ChoiceBar
            legend="Rows"
            name="density"
            options={[
              { value: "compact", label: "Compact" },
              { value: "comfortable", label: "Comfortable" },
            ]}
            value={density}
            onChange={(next) => set({ density: next })}
          />
        </Line>
        <Line name="Times">
          <ChoiceBar
            legend="Times"
            name="clock"
            options={[
              { value: "local", label: zone === "UTC" ? "Your zone" : zone.replaceAll("_", " ") },
              { value: "utc", label: "UTC" },
            ]}
            value={clock}
            onChange={(next) => set({ clock: next })}
          />
        </Line>
      </div>
    </Section>
  );
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1.5 sm:grid-cols-[8rem_1fr] sm:items-center sm:gap-8">
      <span aria-hidden="true" className="text-muted">
        {name}
      </span>
      {children}
    </div>
  );
}
