/** People who reported alike in one minute: same cell, symptom and network, new to the same kinds of zone. */
export interface MinuteRow {
  surface: string;
  model: string;
  symptom: string;
  /** Any text that is equal for reports from one network (/24, /48). */
  network: string;
  /** One bit a kind of zone, in the order of zoneKinds: where these people were new within 30 minutes. */
  counted: number;
  people: number;
}

/** "Works again" votes of people who had reported a failure within the day. */
export interface WorksAgainRow {
  surface: string;
  model: string;
  people: number;
}

/** What came in during one minute; `minute` counts from 1970 and is over when it is given. */
export interface MinuteInput {
  minute: number;
  rows: readonly MinuteRow[];
  worksAgain: readonly WorksAgainRow[];
}
