import { useState } from "react";
import { isDiskFault } from "../replica/store-disk.ts";

export interface Try {
  readonly busy: boolean;
  /** Whether the device could not read or write what the last try needed; then nobody got one. */
  readonly stuck: boolean;
  readonly make: (work: () => Promise<void>) => Promise<void>;
}

/** One try at a time at opening a store. What fails for another reason than the device is a defect, and is seen as one. */
export function useTry(): Try {
  const [busy, setBusy] = useState(false);
  const [stuck, setStuck] = useState(false);
  const make = async (work: () => Promise<void>) => {
    setBusy(true);
    setStuck(false);
    try {
      await work();
    } catch (error) {
      if (!isDiskFault(error)) throw error;
      setStuck(true);
    } finally {
      setBusy(false);
    }
  };
  return { busy, stuck, make };
}
