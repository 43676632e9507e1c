const list = "/settings/users";

/** The addresses of the pages about people. */
export const userPaths = {
  list,
  add: `${list}/new`,
  /** The list with what the text finds. */
  find: (text: string) => `${list}?${new URLSearchParams({ q: text }).toString()}`,
  /** One's own account. */
  own: "/settings",
};
