import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Refusal } from "./refusal.ts";

/** Asks on the terminal; refuses where there is none, naming the option that gives the answer instead. */
export async function ask(question: string, option: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Refusal(`${question} mangler. Angiv det med ${option}.`);
  return prompt(`${question}: `, process.stdout);
}

/**
 * A secret without echo from the terminal, asked twice; else the first line of standard input. Never from an argument,
 * which every user of the machine can read in the list of processes.
 */
export async function askNewSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const secret = await promptSilently(`${question}: `);
  if ((await promptSilently(`${question} igen: `)) === secret) return secret;
  throw new Refusal("De to adgangskoder er ikke ens. Prøv igen.");
}

async function promptSilently(question: string): Promise<string> {
  process.stdout.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await prompt("", silent);
  process.stdout.write("\n");
  return answer;
}

async function prompt(question: string, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once("SIGINT", () => reject(new Refusal("Afbrudt; der er ikke oprettet noget.")));
      lines.once("close", () => reject(new Refusal("Afbrudt; der er ikke oprettet noget.")));
      lines.question(question).then(resolve, reject);
    });
  } finally {
    lines.close();
  }
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new Refusal("Adgangskoden mangler på standard input.");
}
