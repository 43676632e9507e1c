import type { Random } from "../random";
import { dayMs, dayOf } from "./working-hours";

type DeviceKind = "mac" | "windows" | "linux" | "chrome" | "firefox" | "safari" | "ios" | "android";
export type Device = { kind: DeviceKind; mobile: boolean; rolloutDay: number };

/** What one person carries: a computer with the desktop app, often a browser, usually a phone. */
export const issueDevices = (random: Random): Device[] => {
  const computer = random.weighted([
    { weight: 6, kind: "mac", browser: "safari" },
    { weight: 5, kind: "windows", browser: "chrome" },
    { weight: 1, kind: "linux", browser: "firefox" },
  ] as const);
  const rolloutDay = random.int(0, 6);
  const devices: Device[] = [{ kind: computer.kind, mobile: false, rolloutDay }];
  if (random.chance(0.45)) devices.push({ kind: computer.browser, mobile: false, rolloutDay });
  if (random.chance(0.85))
    devices.push({ kind: random.chance(0.6) ? "ios" : "android", mobile: true, rolloutDay });
  return devices;
};

/** The user agent of a device at a moment: apps and browsers update every two to four weeks. */
export const userAgent = (device: Device, ms: number): string => {
  const day = dayOf(ms) - device.rolloutDay;
  const fortnights = Math.max(0, Math.floor((day - 19_000) / 14));
  const months = Math.max(0, Math.floor((day - 19_000) / 31));
  const app = `4.${23 + Math.floor(fortnights / 4)}.${60 + (fortnights % 4) * 7}`;
  const chrome = `${97 + months}.0.0.0`;
  const electron = `${16 + Math.floor(months / 2)}.1.2`;
  const phone = new Date(day * dayMs).toISOString().slice(2, 7).replace("-", ".");
  const desktop = `Slack/${app} Chrome/${chrome} Electron/${electron} Safari/537.36 Sonic Slack_SSB/${app}`;
  const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
  const mac = "Macintosh; Intel Mac OS X 10_15_7";
  const windows = "Windows NT 10.0; Win64; x64";
  const byKind: Record<DeviceKind, string> = {
    mac: `Mozilla/5.0 (${mac}) ${webkit} ${desktop}`,
    windows: `Mozilla/5.0 (${windows}) ${webkit} ${desktop}`,
    linux: `Mozilla/5.0 (X11; Linux x86_64) ${webkit} ${desktop}`,
    chrome: `Mozilla/5.0 (${windows}) ${webkit} Chrome/${chrome} Safari/537.36`,
    firefox: `Mozilla/5.0 (X11; Linux x86_64; rv:${95 + months}.0) Gecko/20100101 Firefox/${95 + months}.0`,
    safari: `Mozilla/5.0 (${mac}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.${months % 7} Safari/605.1.15`,
    ios: `com.tinyspeck.chatlyio/${phone}.20 (iPhone; iOS 18.${months % 6}; Scale/3.00)`,
    android: `com.Slack/${phone}.30.0 (Pixel 8; Android 15)`,
  };
  return byKind[device.kind];
};
