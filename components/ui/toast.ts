type Kind = "success" | "error" | "info";

export type ToastRequest = {
  kind: Kind;
  title: string;
  detail?: string;
  /** E.g. Undo. */
  action?: { label: string; onClick: () => void };
};

type Options = Omit<ToastRequest, "kind" | "title">;
type Listener = (request: ToastRequest) => void;

let waiting: ToastRequest[] = [];
let listener: Listener | null = null;
let wake: (() => void) | null = null;

function push(request: ToastRequest) {
  if (listener) return listener(request);
  waiting.push(request);
  wake?.();
}

/** A short note at the edge of the page, gone after a while; what must be read stands in the page instead. */
export const toast = {
  success: (title: string, options: Options = {}) => push({ kind: "success", title, ...options }),
  error: (title: string, options: Options = {}) => push({ kind: "error", title, ...options }),
  info: (title: string, options: Options = {}) => push({ kind: "info", title, ...options }),
};

/** Calls back when the first toast is asked for: until then no code for toasts is fetched. */
export function onFirstToast(callback: () => void): () => void {
  wake = callback;
  if (waiting.length > 0) callback();
  return () => {
    wake = null;
  };
}

/** Hands every toast over, those that waited first. */
export function receiveToasts(receive: Listener): () => void {
  listener = receive;
  for (const request of waiting) receive(request);
  waiting = [];
  return () => {
    listener = null;
  };
}
