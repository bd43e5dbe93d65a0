import { lazy, Suspense, type ReactNode } from "react";
import { useReplica } from "../replica/ReplicaProvider.tsx";
import { GatedReplica, useHandedOver } from "./handed-over.ts";

const HandedOverPage = lazy(async () => ({ default: (await import("./HandedOverPage.tsx")).HandedOverPage }));

/** The program, or the five questions alone while the citizen has the device: nothing else is on the page then. */
export function HandedOverGate({ children }: { readonly children: ReactNode }) {
  const handed = useHandedOver();
  const replica = useReplica();
  if (handed === undefined) return <GatedReplica value={replica}>{children}</GatedReplica>;
  return (
    <Suspense fallback={null}>
      <HandedOverPage key={handed.formKey} handed={handed} />
    </Suspense>
  );
}
