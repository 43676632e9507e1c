type Listener = () => void;

let listener: Listener | null = null;

/** Opens the list of keys. */
export function showShortcuts(): void {
  listener?.();
}

export function onShowShortcuts(next: Listener): () => void {
  listener = next;
  return () => {
    listener = null;
  };
}
