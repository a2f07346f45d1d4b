/** What a reporter sees. */
export interface Symptom {
  readonly id: string;
  /** Short name, for buttons and tables: "529". */
  readonly name: string;
  /** Two words under the name: "overloaded". */
  readonly gloss: string;
  /** What it means, in a sentence. */
  readonly means: string;
  /** Whose fault it most often is. */
  readonly fault: "theirs" | "yours" | "unknown";
  /** What a program should do, and what a person can do now. */
  readonly program: string;
  readonly person: string;
}

export const symptoms = [
  { id: "http-529", name: "529", gloss: "overloaded", means: "", fault: "theirs", program: "", person: "" },
  { id: "http-500", name: "500", gloss: "server error", means: "", fault: "theirs", program: "", person: "" },
  { id: "stream-cut", name: "Cut off", gloss: "stream ended", means: "", fault: "theirs", program: "", person: "" },
  { id: "timeout", name: "Timeout", gloss: "no answer", means: "", fault: "theirs", program: "", person: "" },
  { id: "empty-response", name: "Blank", gloss: "empty reply", means: "", fault: "theirs", program: "", person: "" },
  { id: "login-failed", name: "Login", gloss: "cannot sign in", means: "", fault: "theirs", program: "", person: "" },
  { id: "http-429", name: "429", gloss: "your own limit", means: "", fault: "yours", program: "", person: "" },
  { id: "session-dropped", name: "Dropped", gloss: "session lost", means: "", fault: "theirs", program: "", person: "" },
  { id: "slow", name: "Slow", gloss: "slow answers", means: "", fault: "theirs", program: "", person: "" },
  { id: "wrong-output", name: "Wrong", gloss: "odd answers", means: "", fault: "unknown", program: "", person: "" },
  { id: "other", name: "Other", gloss: "something else", means: "", fault: "unknown", program: "", person: "" },
] as const satisfies readonly Symptom[];

export type SymptomId = (typeof symptoms)[number]["id"];
export const symptomIds = symptoms.map((symptom) => symptom.id) as [SymptomId, ...SymptomId[]];

const byId = new Map<string, Symptom>(symptoms.map((symptom) => [symptom.id, symptom]));

/** The symptom with this id; an id that is not in the catalog answers with itself as its name. */
export const symptomOf = (id: string): Symptom =>
  byId.get(id) ?? { id, name: id, gloss: "", means: "", fault: "unknown", program: "", person: "" };
