import { Fragment } from "react";

const symbols: Record<string, string> = {
  arrowdown: "↓",
  arrowup: "↑",
  escape: "Esc",
  enter: "Enter",
};

/** Keys as they are pressed: "g l" one after the other, "mod+k" together. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs text-faint">
      {keys.split(" ").map((chord, position) => (
        <Fragment key={`${chord}${position}`}>
          {position > 0 ? <span>then</span> : null}
          {chord.split("+").map((key) => (
            <kbd
              key={key}
              className="grid h-5 min-w-5 place-items-center rounded-sm border border-line bg-subtle px-1 font-sans text-xs text-muted"
            >
              {key === "mod" ? (
                <ModKey />
              ) : (
                (symbols[key] ?? (key.length === 1 ? key.toUpperCase() : key))
              )}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

/** Both are drawn and the style sheet shows the one of the person's system: nothing changes after load. */
function ModKey() {
  return (
    <>
      <span className="hidden [[data-mac]_&]:inline">⌘</span>
      <span className="[[data-mac]_&]:hidden">Ctrl</span>
    </>
  );
}
