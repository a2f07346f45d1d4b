/** A table of the database, told for people. */
export interface TableWords {
  table: string;
  what: string;
  columns: Readonly<Record<string, string>>;
  why: string;
  howLong: string;
  seenBy: string;
  deletedBy: string;
}
