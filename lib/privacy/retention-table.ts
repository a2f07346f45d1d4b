/** How often the server deletes expired data, in seconds. */
export const pruneEverySeconds = 600;

/** A database table as the privacy page describes it. A test compares this with the real database. */
export interface RetentionTable {
  table: string;
  /** What a row is. */
  what: string;
  /** What each column holds. */
  columns: Readonly<Record<string, string>>;
  /** Why we store it, for how long, who sees it, and how it is deleted: sentences for visitors. */
  why: string;
  howLong: string;
  seenBy: string;
  deletedBy: string;
  /** We delete a row this many hours after the time in this column. Absent if age does not delete rows. */
  forgotten?: { column: string; afterHours: number };
}

/** Tables about the same people. */
export interface RetentionGroup {
  id: string;
  title: string;
  lead: string;
  tables: readonly RetentionTable[];
}
