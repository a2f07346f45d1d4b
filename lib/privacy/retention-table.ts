/** A table of the database, as the page on privacy tells of it and a test holds the database against it. */
export interface RetentionTable {
  table: string;
  /** What a row is. */
  what: string;
  /** By column: what stands in it. */
  columns: Readonly<Record<string, string>>;
  /** Why it is kept at all, how long, who sees it, and how it is deleted: for people. */
  why: string;
  howLong: string;
  seenBy: string;
  deletedBy: string;
  /** A row is gone when this column is so many hours past; absent where rows are not forgotten by their age. */
  forgotten?: { column: string; afterHours: number };
}

/** Tables that belong together: whom they are about. */
export interface RetentionGroup {
  id: string;
  title: string;
  lead: string;
  tables: readonly RetentionTable[];
}
