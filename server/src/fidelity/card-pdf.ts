import { beginPaper } from "../pdf/paper.ts";
import type { Add } from "../pdf/paper.ts";
import type { WireCard, WireItem } from "./wire.ts";
import {
  agreementText,
  danishNumber,
  figureText,
  kinds,
  meanText,
  periodText,
  scoreText,
  sourceText,
  standings,
} from "./words.ts";

export interface CardPaper {
  readonly card: WireCard;
  /** The team, or the municipality as a whole. */
  readonly whose: string;
  readonly madeBy: string;
  /** Danish day and time. */
  readonly madeAt: string;
}

/** The self-assessment on paper: each item a heading, tagged for screen readers. */
export async function writeCardPdf({ card, whose, madeBy, madeAt }: CardPaper): Promise<Buffer> {
  const { add, finish } = await beginPaper(`${card.name.da}, ${whose}`);
  add("H1", card.name.da);
  add("P", `${whose}, ${periodText(card)}. ${card.courses} forløb.`);
  add("P", meanText(card));
  for (const { name, percent, known, of } of card.elements) {
    const said = percent === null ? "ingen procent endnu" : `${danishNumber(percent)} %`;
    add("P", `${name.da}: ${said} (${known} af ${of} punkter kendt)`);
  }
  add("Note", card.note.da);
  add("Note", `Kilde: ${sourceText(card)}. ${standings[card.source.standing]}.`);
  add("Note", `Lavet ${madeAt} af ${madeBy}. Udgave ${card.version} af skemaet.`);
  add("H2", "Punkter");
  for (const item of card.items) writeItem(item, add);
  return finish();
}

function writeItem(item: WireItem, add: Add): void {
  add("H3", `${item.name.da}: ${item.beside === null ? scoreText(item) : "vises ved siden af"}`);
  add("P", figureText(item));
  const agreement = agreementText(item);
  if (agreement !== "") add("P", `To vurderinger: ${agreement}.`);
  for (const { kind, value, reason, name } of item.rating.given) {
    const what =
      kind === "agreed" ? "Aftalt" : kind === "override" ? "Vurderet anderledes end tallet" : "Egen vurdering";
    add("P", `${what}, ${name}: ${value}${reason === null || reason === "" ? "" : `. ${reason}`}`);
  }
  add("Note", `${kinds[item.kind]}. ${item.formula.da}`);
  add("Note", `Kilde: ${sourceText(item)}. ${standings[item.source.standing]}.`);
}
