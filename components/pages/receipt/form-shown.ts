/** What the form of a receipt shows: what was chosen before, and what was wrong with it. */
export interface FormShown {
  /** IANA names. */
  zones: readonly string[];
  /** As they were sent; a field that was sent several times is a list. Empty at first. */
  given: Readonly<Record<string, string | string[]>>;
  /** In whole sentences; empty at first. */
  faults: readonly { path: string; message: string }[];
  /** Why nothing was made though nothing was wrong. */
  told: string | null;
  maxDays: number;
}

/** The first value of a field; undefined where it was not sent. */
export const firstOf = ({ given }: FormShown, name: string): string | undefined =>
  [given[name] ?? []].flat()[0];

/** Every value of a field. */
export const allOf = ({ given }: FormShown, name: string): string[] => [given[name] ?? []].flat();
