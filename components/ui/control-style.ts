/** One look for everything that is typed into. */
export const controlStyle =
  "h-9 w-full min-w-0 rounded-md border border-strong bg-canvas px-3 text-base text-ink transition-colors hover:border-faint focus-visible:border-ring focus-visible:outline-1 focus-visible:outline-offset-0 disabled:bg-subtle disabled:text-muted [&[readonly]]:bg-subtle aria-invalid:border-critical-solid";
