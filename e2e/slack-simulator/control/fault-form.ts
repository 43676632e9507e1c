/** The control page's fault form in the words of the JSON interface; blank fields are left out. */
export const faultFromForm = (form: URLSearchParams): unknown => {
  const text = (name: string) => form.get(name)?.trim() ?? "";
  const count = (name: string) => (text(name) === "" ? {} : { [name]: Number(text(name)) });
  return {
    kind: text("kind"),
    settings: text("settings") === "" ? {} : readSettings(text("settings")),
    when: {
      ...(text("endpoint") === "" ? {} : { endpoint: text("endpoint") }),
      ...count("times"),
      ...count("every"),
    },
  };
};

const readSettings = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('Settings must be JSON, such as {"retryAfter": 5}.');
  }
};
