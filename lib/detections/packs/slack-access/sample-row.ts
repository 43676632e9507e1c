/** Half past nine in the studio of our invented company, a Wednesday. */
const now = 1_772_611_200;
const day = 86_400;

const desktop = "Slack/4.49.81 (Macintosh; arm64) Electron/39.1.0";
export const phone = "com.tinyspeck.chatlyio/26.02.20 (iPhone; iOS 18.2; Scale/3.00)";
export const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0";

/** A row of the access log, of Dagny at her desk unless told, first and last used so many days ago. */
export function accessRow(
  daysAgo: number,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const seconds = Math.round(now - daysAgo * day);
  return {
    user_id: "W0DAGNYRT",
    username: "dagny.roth",
    date_first: seconds,
    date_last: seconds,
    count: 3,
    ip: "203.0.113.40",
    user_agent: desktop,
    isp: "Leine Glasfaser",
    country: "DE",
    region: "NI",
    ...more,
  };
}

export const piet = { user_id: "W0PIETVOS", username: "piet.vos" };

/** So many colleagues, each with an id and a name of their own. */
export const colleagues = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    user_id: `W0POTTER${index}`,
    username: `potter.${index}`,
  }));
