import { enableCompileCache } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { EmbeddedError } from "../../server/src/db/embedded/embedded-error.ts";
import { MigrationError } from "../../server/src/db/migrate.ts";
import { MasterKeyError } from "../../server/src/vault/master-key.ts";
import { helpText } from "./help.ts";
import { Refusal } from "./refusal.ts";

// Compiled code is kept between starts: a quicker start and about 25 MB less, since types need not be stripped again.
enableCompileCache(path.join(import.meta.dirname, "..", "..", "node_modules", ".cache", "compiled"));

type Command = (words: readonly string[]) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  async start(words) {
    const { values } = parse(words, { demo: { type: "boolean" }, port: { type: "string" }, host: { type: "string" } });
    const { start } = await import("./start.ts");
    await start({ demo: values.demo === true, port: values.port, host: values.host });
  },
  async user([action, ...words]) {
    if (action !== "add") throw new Refusal("Skriv: npm run tov -- user add. Se mulighederne med: npm run tov -- help");
    const text = { type: "string" } as const;
    const { values } = parse(words, { municipality: text, code: text, name: text, username: text, role: text });
    const { addUser } = await import("./user.ts");
    await addUser(values);
  },
  async doctor(words) {
    parse(words, {});
    const { doctor } = await import("./doctor.ts");
    await doctor();
  },
  async help() {
    console.log(helpText);
  },
};

function parse<T extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(
  words: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...words], options, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`Kommandoen kan ikke forstås: ${reason}\nSe mulighederne med: npm run tov -- help`);
  }
}

async function main([name = "help", ...words]: readonly string[]): Promise<void> {
  const command = ["--help", "-h"].includes(name) ? commands["help"] : commands[name];
  if (command === undefined) throw new Refusal(`Kommandoen "${name}" findes ikke.\n\n${helpText}`);
  await command(words);
}

/** Errors whose message is plain Danish for the person at the keyboard; all others are bugs and show their stack. */
const expected = [Refusal, EmbeddedError, MigrationError, MasterKeyError] as const;

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isExpected = expected.some((kind) => error instanceof kind);
  console.error(isExpected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
