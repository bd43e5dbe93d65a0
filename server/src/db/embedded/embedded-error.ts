export type EmbeddedFailure =
  | "folder-in-use"
  | "no-binaries"
  | "no-account"
  | "unreadable-binaries"
  | "wrong-version"
  | "did-not-start";

/** The embedded database cannot run. `message` is plain Danish for the person who starts the program. */
export class EmbeddedError extends Error {
  readonly code: EmbeddedFailure;

  constructor(code: EmbeddedFailure, message: string) {
    super(message);
    this.name = "EmbeddedError";
    this.code = code;
  }
}
