import { startEmbedded } from "../supervisor.ts";

/** A program that runs an embedded database until it is killed; its parent hears of it when it is ready. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("the data folder is missing");
await startEmbedded({ folder, log: () => {}, isDurable: false });
process.send?.("ready");
