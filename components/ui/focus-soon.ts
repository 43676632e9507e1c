const controls =
  "input:enabled, select:enabled, textarea:enabled, button:enabled, a[href], summary";

/** Moves the focus to what has this id, or to the first control in it, once the change that is under way is drawn. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    const part = document.getElementById(id);
    const control = part?.matches(controls) ? part : part?.querySelector<HTMLElement>(controls);
    control?.focus();
  });
}
