import { Mark } from "../ui/parts/Mark.tsx";
import { useSyncText } from "./sync-text.ts";

/** "Alt er modtaget af serveren kl. 08.12", or what stands in the way of it. */
export function SyncMark() {
  const { tone, text } = useSyncText();
  return <Mark tone={tone}>{text}</Mark>;
}
