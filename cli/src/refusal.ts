/** A command that cannot be carried out; `message` is plain Danish and says what to do. The program ends with code 1. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
