const list = "/detections";

type ListQuery = {
  pack?: string;
  logType?: string;
  tactic?: string;
  technique?: string;
  state?: string;
};
type Exempt = { kind: string; value: string };

/** The addresses of the pages of detections. */
export const detectionPaths = {
  list: (query: ListQuery = {}) => {
    const text = new URLSearchParams(query).toString();
    return text ? `${list}?${text}` : list;
  },
  coverage: `${list}/coverage`,
  /** The form of a new rule, which begins as a copy of another where one is named. */
  newRule: (copyOf?: string) =>
    copyOf === undefined ? `${list}/new` : `${list}/new?copy=${encodeURIComponent(copyOf)}`,
  edit: (id: string) => `${list}/${encodeURIComponent(id)}/edit`,
  detection: (id: string) => `${list}/${encodeURIComponent(id)}`,
  /** The rule's page with a stored event in the box to try it on. */
  tryEvent: (id: string, eventId: string) =>
    `${list}/${encodeURIComponent(id)}?${new URLSearchParams({ event: eventId }).toString()}#try-event`,
  /** A new rule that begins with a stored event. */
  newFromEvent: (eventId: string) =>
    `${list}/new?${new URLSearchParams({ event: eventId }).toString()}`,
  /** The rule's page with the form for an exception open, filled in as far as this goes. */
  newException: (id: string, exempt?: Exempt) =>
    `${list}/${encodeURIComponent(id)}?${new URLSearchParams({ except: exempt?.kind ?? "USER", value: exempt?.value ?? "" }).toString()}#exceptions`,
};
