import { chownSync, lstatSync, lchownSync, readdirSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { EmbeddedError } from "./embedded-error.ts";

/** The operating system account that PostgreSQL runs under; undefined when it is the account of this process. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

const rootUid = 0;

/**
 * PostgreSQL refuses to run as root. When this process is root, the owner of an existing cluster goes on; a new one
 * belongs to `nobody`, or else to the first account without privileges. initdb demands that the account has a name.
 */
export function chooseAccount(clusterFolder: string): Account {
  if (process.getuid?.() !== rootUid) return undefined;
  const accounts = readAccounts();
  const owner = ownerOf(clusterFolder);
  const chosen =
    accounts.find(({ uid }) => uid === owner) ?? accounts.find(({ name }) => name === "nobody") ?? accounts[0];
  if (chosen !== undefined) return { uid: chosen.uid, gid: chosen.gid };
  throw new EmbeddedError(
    "no-account",
    "Databasen må ikke køre som root, og maskinen har ingen anden bruger. Opret en bruger, eller angiv DATABASE_URL.",
  );
}

/** Name of the account of this process, as PostgreSQL's peer authentication sees the client. */
export function ownAccountName(): string {
  return userInfo().username;
}

/** Gives a folder and everything in it to the account. */
export function giveTo(account: Account, folder: string): void {
  if (account === undefined || ownerOf(folder) === account.uid) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  chownSync(folder, account.uid, account.gid);
}

function ownerOf(folder: string): number | undefined {
  return lstatSync(folder, { throwIfNoEntry: false })?.uid;
}

function readAccounts(): readonly { readonly name: string; readonly uid: number; readonly gid: number }[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== "" && uid > rootUid && gid > 0);
}
