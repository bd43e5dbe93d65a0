declare module "saxen" {
  type Decode = (text: string) => string;

  /** The part of the saxen parser that the spreadsheet reader uses; the package ships no types. */
  export class Parser {
    on(
      event: "openTag",
      handle: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: "closeTag", handle: (name: string) => void): this;
    on(event: "text", handle: (text: string, decode: Decode) => void): this;
    on(event: "cdata", handle: (text: string) => void): this;
    on(event: "error", handle: (error: Error) => void): this;
    on(event: "warn", handle: (warning: Error) => void): this;
    write(xml: string): void;
    end(): void;
  }
}
