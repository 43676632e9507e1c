"use client";

import { useEffect, useRef, useState, type RefObject } from "react";

import { useShortcut } from "@/components/shell/shortcuts";

import type { DataTableProps } from "./data-table-props";
import { toggleSelected } from "./toggle-selected";

type Options<Row> = Pick<
  DataTableProps<Row>,
  "rows" | "rowId" | "openId" | "onOpen" | "onActive" | "selection"
> & {
  /** Where the rows stand; each carries its id as data-row-id. */
  container: RefObject<HTMLElement | null>;
  scrollTo: (index: number) => void;
};

const group = "Table";

/** True where the arrow keys are the table's: on it, or nowhere in particular. */
function isFree(container: HTMLElement | null): boolean {
  const focused = document.activeElement;
  return (
    !focused ||
    focused === document.body ||
    focused.id === "main" ||
    Boolean(container?.contains(focused))
  );
}

/** j, k and arrows move, Enter opens, Esc closes, x selects. Answers the row that Tab leads to, and the one to which the keys took the open panel. */
export function useRowKeys<Row>({
  rows,
  rowId,
  openId = null,
  onOpen,
  onActive,
  selection,
  container,
  scrollTo,
}: Options<Row>) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const [steppedTo, setSteppedTo] = useState<string | null>(null);
  const focusWanted = useRef(false);
  const wasOpen = useRef(openId);

  const indexOf = (id: string | null) =>
    id === null ? -1 : rows.findIndex((row) => rowId(row) === id);
  const activeIndex = indexOf(activeId);

  /** As soon as the row is drawn, if it is to have the focus. */
  const focusRow = (id: string) => {
    if (!focusWanted.current) return;
    const row = container.current?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"]`);
    if (!row) return;
    focusWanted.current = false;
    row.focus({ preventScroll: true });
  };

  const goTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return false;
    const id = rowId(row);
    // With the panel open the focus stays in it and the panel follows.
    focusWanted.current = openId === null;
    setActiveId(id);
    // This may draw at once, so all else must be said before.
    scrollTo(rows.indexOf(row));
    if (openId === null) focusRow(id);
    else {
      setSteppedTo(id);
      onOpen?.(id);
    }
    return undefined;
  };
  const step = (by: 1 | -1) => {
    const from = openId === null ? activeIndex : indexOf(openId);
    return goTo(from < 0 ? 0 : from + by);
  };

  useEffect(() => {
    if (wasOpen.current !== null && openId === null) focusWanted.current = true;
    if (openId !== null && openId !== wasOpen.current) setActiveId(openId);
    wasOpen.current = openId;
  }, [openId]);

  useEffect(() => onActive?.(activeId), [onActive, activeId]);

  useEffect(() => {
    if (activeId !== null) focusRow(activeId);
  });

  useShortcut({ keys: "j", title: "Next row", group }, () => step(1));
  useShortcut({ keys: "k", title: "Previous row", group }, () => step(-1));
  useShortcut({ keys: "arrowdown", title: "Next row", group }, () =>
    isFree(container.current) ? step(1) : false,
  );
  useShortcut({ keys: "arrowup", title: "Previous row", group }, () =>
    isFree(container.current) ? step(-1) : false,
  );
  useShortcut({ keys: "home", title: "First row", group }, () =>
    isFree(container.current) ? goTo(0) : false,
  );
  useShortcut({ keys: "end", title: "Last row loaded", group }, () =>
    isFree(container.current) ? goTo(rows.length - 1) : false,
  );
  useShortcut(
    { keys: "enter", title: "Open the row", group },
    () => {
      const focused = document.activeElement;
      const onRow =
        focused === document.body ||
        (focused instanceof HTMLElement && focused.dataset.rowId === activeId);
      if (!onRow || activeIndex < 0 || activeId === null) return false;
      onOpen?.(activeId);
      return undefined;
    },
    onOpen !== undefined,
  );
  useShortcut(
    { keys: "escape", title: "Close the panel", group },
    () => (openId === null ? false : onOpen?.(null)),
    onOpen !== undefined,
  );
  useShortcut(
    { keys: "x", title: "Select the row", group },
    () => {
      if (activeId === null || !selection) return false;
      selection.onChange(toggleSelected(selection.selected, activeId));
      return undefined;
    },
    selection !== undefined,
  );

  return { activeId, setActiveId, steppedTo: steppedTo === openId ? steppedTo : null };
}
