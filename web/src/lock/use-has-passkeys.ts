import { useEffect, useState } from "react";
import { hasPasskeys } from "./passkey.ts";

/** Whether to offer a passkey; `false` until the browser has said so. */
export function useHasPasskeys(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => void hasPasskeys().then(setHas), []);
  return has;
}
