declare module "pdfkit" {
  interface PdfOptions {
    readonly pdfVersion: "1.7";
    readonly subset: "PDF/UA";
    readonly tagged: true;
    readonly lang: string;
    readonly displayTitle: boolean;
    readonly bufferPages: boolean;
    readonly size: "A4";
    readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
    readonly info: { readonly Title: string; readonly Creator: string };
    readonly font: Uint8Array;
  }

  interface TextOptions {
    readonly continued?: boolean;
    readonly lineGap?: number;
    readonly lineBreak?: boolean;
  }

  export interface StructureElement {
    add(child: StructureElement): StructureElement;
    end(): void;
  }

  /** The part of pdfkit that the record is written with; the package ships no types. */
  export default class PdfDocument {
    constructor(options: PdfOptions);
    /** Where the next line goes, in points from the left and from the top. */
    y: number;
    x: number;
    readonly page: { readonly height: number; readonly margins: { bottom: number } };
    /** The font in use, loaded by fontkit. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    text(text: string, options?: TextOptions): this;
    struct(type: string, draw?: () => void): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: "Artifact", options: { readonly type: "Pagination" }): this;
    endMarkedContent(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(index: number): this;
    on(event: "data", listen: (part: Buffer) => void): this;
    on(event: "end", listen: () => void): this;
    on(event: "error", listen: (error: Error) => void): this;
    end(): void;
  }
}
