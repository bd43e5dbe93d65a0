/** The two languages of the interface. Danish is the default of every part. */
export type Language = "da" | "en";

/** One text in both languages. */
export interface Words {
  readonly da: string;
  readonly en: string;
}
