import type { ReactNode } from "react";

/** Words for screen readers where the picture already says it to the eye. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
