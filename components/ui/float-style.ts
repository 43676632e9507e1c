/** What floats above the page: the only things with a shadow. */
export const floatStyle =
  "rounded-md bg-raised text-ink shadow-float outline-none origin-(--transform-origin) transition-[opacity,scale] duration-100 data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:opacity-0";
