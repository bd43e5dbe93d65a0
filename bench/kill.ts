import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { killRounds } from "../server/src/proof/kill-rounds.ts";

// Kills the server and its PostgreSQL in turns under load, and counts what became of every acknowledged contact.
const rounds = Number(process.argv[2] ?? 25);
const folder = await mkdtemp(path.join(tmpdir(), "tovholder-kill-"));
const result = await killRounds({ folder, rounds, log: (line) => console.log(line) });
await rm(folder, { recursive: true });
console.log(
  `\nrounds ${result.rounds} · acknowledged ${result.acknowledged} · lost ${result.lost} · doubled ${result.doubled} · ` +
    `unexplained ${result.unexplained} · sent again after a kill ${result.resent} · answered otherwise ` +
    `${result.answeredOtherwise} · chains broken ${result.chainFaults} · back after ${result.backAfterMs} ms`,
);
if (result.lost + result.doubled + result.unexplained + result.answeredOtherwise + result.chainFaults > 0)
  process.exitCode = 1;
