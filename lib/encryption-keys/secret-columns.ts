/** Every column that holds a sealed secret, by the names under which it is sealed. A new one is one line. */
export const secretColumns = [
  { table: "log_source", field: "client_secret" },
  { table: "log_source", field: "access_token" },
  { table: "log_source", field: "signing_secret" },
  { table: "destination_secret", field: "value" },
] as const;
