import { createContext, use } from "react";

/**
 * `false` round a screen that is drawn while the link to it has not been followed yet. What has an effect beyond the picture,
 * above all a question to the server, which is logged, waits until it is shown.
 */
export const ShownContext = createContext(true);

export function useIsShown(): boolean {
  return use(ShownContext);
}
