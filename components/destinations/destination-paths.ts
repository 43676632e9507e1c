const list = "/configure/alert-destinations";

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
}

/** The addresses of the pages of destinations. */
export const destinationPaths = {
  list,
  choose: `${list}/new`,
  guide: (type: string) => `${list}/new/${type}`,
  /** `app=another`: the app of an earlier destination is not proposed. */
  configure: (type: string, query: { app?: "another"; way?: string } = {}) =>
    withQuery(`${list}/new/${type}/configure`, query),
  destination: (id: string) => `${list}/${id}`,
  finish: (id: string) => `${list}/${id}/setup`,
  credentials: (credentialId: string) => `${list}/credentials/${credentialId}`,
  /** Of one destination, or of all. */
  nonDelivered: (query: { destination?: string; show?: "waiting" } = {}) =>
    withQuery(`${list}/non-delivered`, query),
};
