"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";

import { ChoiceBar } from "./choice-bar";
import { useHydrated } from "./use-hydrated";

const options = [
  { value: "system", label: "System", icon: <Monitor aria-hidden="true" /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden="true" /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden="true" /> },
];

export function ThemeChoice() {
  const { theme, setTheme } = useTheme();
  // The server does not know the choice; until it is known none is marked.
  const value = useHydrated() ? (theme ?? "system") : null;
  return (
    <ChoiceBar legend="Theme" name="theme" options={options} value={value} onChange={setTheme} />
  );
}
