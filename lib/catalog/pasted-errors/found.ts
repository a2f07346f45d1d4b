/** Something read from an error; `guessed` where it was inferred and not named. */
export interface Found<Id extends string> {
  id: Id;
  guessed: boolean;
}
