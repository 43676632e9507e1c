/** The hash of nothing: Sonner hangs its style element into the page before it fills it. */
export const emptyStyleHash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Sonner inserts its style sheet by script and takes no nonce; this is that sheet, so that no other inline style may pass. */
export const sonnerStyleHash = "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";
