import { oldestServed, protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { z } from "zod";
import { Problem } from "../http/problem.ts";

/**
 * The `protocol` field of a message. A device older than the oldest served is told to update, and not that its message is wrong:
 * hence a thrown `Problem`, which goes before every fault of the other fields.
 */
export const protocolField = z.int().refine((version) => {
  if (version >= oldestServed && version <= protocolVersion) return true;
  throw new Problem(
    "update-needed",
    "Genindlæs siden for at få den nyeste udgave. Det, du har skrevet, ligger stadig på enheden.",
  );
});
