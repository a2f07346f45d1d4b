/** Why the server cannot start, in one line for the person who starts it: it is shown without a stack. */
export class StartProblem extends Error {
  override name = "StartProblem";
}
