type Titled = { title: string; id: string };

const order = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Orders rules by title as a person would look them up, and the same on every machine. */
export const byTitle = (a: Titled, b: Titled): number =>
  order.compare(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
