import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

type Theme = "light" | "dark";

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(text: string, back: string, theme: Theme): number {
  const [first, second] = [text, back].map((name) => {
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`No colour ${name} in tokens.css`);
    return luminance(token[theme]);
  });
  const [high, low] = [Math.max(first ?? 0, second ?? 0), Math.min(first ?? 0, second ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

const BODY = [
  ["ink", "paper"],
  ["ink", "card"],
  ["ink", "sunken"],
  ["ink", "accent-soft"],
  ["ink", "ok-soft"],
  ["ink", "warn-soft"],
  ["ink", "bad-soft"],
] as const;

const TEXT = [
  ...["paper", "card", "sunken", "accent-soft"].map((back) => ["ink-muted", back] as const),
  ...["paper", "card", "sunken", "accent-soft"].map((back) => ["accent", back] as const),
  ["accent-strong", "card"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
  ...(["ok", "warn", "bad"] as const).flatMap((tone) =>
    ["paper", "card", `${tone}-soft`].map((back) => [tone, back] as const),
  ),
  ...["contact-text", "phase1-text", "phase2-text", "phase3-text"].flatMap((text) => [
    [text, "paper"] as const,
    [text, "card"] as const,
  ]),
] as const;

const SHAPES = ["line-strong", "contact", "phase1", "phase2", "phase3", "closed", "danger"].flatMap((shape) => [
  [shape, "paper"] as const,
  [shape, "card"] as const,
]);

for (const theme of ["light", "dark"] as const) {
  test.each(BODY)(`body text %s on %s is AAA in ${theme}`, (text, back) => {
    expect(ratio(text, back, theme)).toBeGreaterThanOrEqual(7);
  });

  test.each(TEXT)(`%s on %s is AA in ${theme}`, (text, back) => {
    expect(ratio(text, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 1.4.11: edges of controls and parts of pictures.
  test.each(SHAPES)(`shape %s on %s can be seen in ${theme}`, (shape, back) => {
    expect(ratio(shape, back, theme)).toBeGreaterThanOrEqual(3);
  });
}
