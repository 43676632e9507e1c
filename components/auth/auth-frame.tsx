import type { ReactNode } from "react";

import { BrandMark } from "@/components/shell/brand";

/** The quiet page of those who are not signed in. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center bg-subtle px-4 py-12">
      <div className="w-full max-w-90">
        <div className="mb-6 flex items-center gap-2.5">
          <BrandMark className="size-9" />
          <span className="text-lg font-semibold tracking-tight">Margay</span>
        </div>
        {children}
      </div>
    </main>
  );
}
