"use client";

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";

import { useHydrated } from "./use-hydrated";
import { defaultPreferences, formatPreferencesCookie, type Preferences } from "./preferences";

type Store = Preferences & {
  set: (change: Partial<Omit<Preferences, "zone">>) => void;
  /** When the page was drawn, in milliseconds: the first "now" of both sides. */
  drawnAt: number;
};

const PreferencesContext = createContext<Store>({
  ...defaultPreferences,
  set: () => {},
  drawnAt: 0,
});

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || defaultPreferences.zone;
}

type Props = { initial: Preferences; drawnAt: number; children: ReactNode };

export function PreferencesProvider({ initial, drawnAt, children }: Props) {
  const [chosen, setChosen] = useState(initial);
  // Only the browser knows its zone; from the second page on the server knows it from the cookie.
  const zone = useHydrated() ? browserZone() : initial.zone;
  const preferences = useMemo(() => ({ ...chosen, zone }), [chosen, zone]);

  const set = useCallback(
    (change: Partial<Omit<Preferences, "zone">>) =>
      setChosen((current) => ({ ...current, ...change })),
    [],
  );

  useEffect(() => {
    document.cookie = formatPreferencesCookie(preferences);
    document.documentElement.dataset.density = preferences.density;
  }, [preferences]);

  const store = useMemo(() => ({ ...preferences, set, drawnAt }), [preferences, set, drawnAt]);
  return <PreferencesContext value={store}>{children}</PreferencesContext>;
}

export function usePreferences(): Store {
  return useContext(PreferencesContext);
}

/** The zone in which times are written now. */
export function useZone(): string {
  const { clock, zone } = usePreferences();
  return clock === "utc" ? "UTC" : zone;
}
