import { cva, type VariantProps } from "class-variance-authority";

export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors duration-100 aria-disabled:cursor-default aria-disabled:opacity-55 disabled:cursor-default disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-fg not-disabled:hover:bg-accent-hover",
        secondary:
          "border border-strong bg-canvas text-ink not-disabled:hover:bg-hover not-disabled:active:bg-active aria-expanded:bg-hover",
        ghost:
          "text-muted not-disabled:hover:bg-hover not-disabled:hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink",
        danger: "bg-critical-solid text-accent-fg not-disabled:hover:brightness-90",
      },
      size: {
        sm: "h-7 px-2.5 text-sm",
        md: "h-8 px-3 text-sm",
        lg: "h-10 px-4 text-base",
        iconSm: "size-6 text-sm",
        icon: "size-8 text-sm",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;
