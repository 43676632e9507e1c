const list = "/settings/users";

/** The addresses of the pages about people. */
export const userPaths = {
  list,
  add: `${list}/new`,
  /** One's own account. */
  own: "/settings",
};
