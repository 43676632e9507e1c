"use client";

import { createContext, useContext, useState, type ReactNode } from "react";

type PaletteState = { open: boolean; setOpen: (open: boolean) => void };

const PaletteContext = createContext<PaletteState>({ open: false, setOpen: () => {} });

export function PaletteProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return <PaletteContext value={{ open, setOpen }}>{children}</PaletteContext>;
}

export function usePalette(): PaletteState {
  return useContext(PaletteContext);
}
