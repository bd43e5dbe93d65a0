import { createContext, use } from "react";

/**
 * Whether what stands in the fields is being sent, so that nothing may be changed in them: it would be gone with the form. As a
 * busy button they keep the focus, and say it.
 */
export const HeldContext = createContext(false);

export function useHeld(): boolean {
  return use(HeldContext);
}
