/** Why the server cannot start. The message is one line for the person who starts it. We print it without a stack. */
export class StartProblem extends Error {
  override name = "StartProblem";
}
