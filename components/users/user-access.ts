/** What the viewer of the list of people may do, and how people come here. */
export type UserAccess = {
  /** The viewer's own id; null where none of the people is the viewer. */
  me: string | null;
  canModify: boolean;
  singleSignOn: boolean;
};
