/** The type of a column: text, whole number, number, yes or no, or a time in UTC. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "datetime";

/** One column of every file format. */
export interface Column {
  name: string;
  type: ColumnType;
  /** Such as `people`; null if there is none. */
  unit: string | null;
  meaning: string;
  /** Whether it can be empty. */
  nullable: boolean;
}

const datasetNames = ["counts", "minutes", "outages", "incidents"] as const;
export type DatasetName = (typeof datasetNames)[number];

/** A data set: what a row is, its key columns, and all columns. */
export interface Dataset {
  name: DatasetName;
  title: string;
  about: string;
  key: readonly string[];
  columns: readonly Column[];
}

/** A row by column name. Times are ISO 8601 with Z. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The file formats of each data set. */
export const formats = ["csv.gz", "jsonl.gz", "parquet"] as const;
export type Format = (typeof formats)[number];

/** The name of the files with all days. */
export const allDays = "all";

/** A file's name within its day. The same name always has the same bytes. */
export const fileName = (dataset: string, day: string, version: number, format: string): string =>
  `${dataset}-${day}-v${version}.${format}`;

const column = (
  name: string,
  type: ColumnType,
  meaning: string,
  more: { unit?: string; nullable?: boolean } = {},
): Column => ({ name, type, unit: more.unit ?? null, meaning, nullable: more.nullable ?? false });

const people = (name: string, meaning: string) => column(name, "integer", meaning, { unit: "people" });
const time = (name: string, meaning: string) => column(name, "datetime", meaning);
const timeOrNone = (name: string, meaning: string) => column(name, "datetime", meaning, { nullable: true });
const minutesOrNone = (name: string, meaning: string) =>
  column(name, "number", meaning, { unit: "minutes", nullable: true });

const vote = column("vote", "string", "`fails` for a reported failure, `works` for a “works for me” vote.");
const surface = column("surface", "string", "Where Claude was used: an ID from /api/v1/catalog.");
const once = "Each reporter counts once per 30 minutes.";
const byGroup = people(
  "people_group",
  `New reporters for the group of surfaces (chat or developer). ${once}`,
);
const everything = people("people_everything", `New reporters for everything. ${once}`);

const counts: Dataset = {
  name: "counts",
  title: "Counts by hour",
  about:
    "One row per hour, vote, surface, model and symptom with reports. To count the people of a scope over a period, sum the matching column: people_surface for a surface, people_cell for a surface on a model.",
  key: ["hour_utc", "vote", "surface", "model", "symptom"],
  columns: [
    time("hour_utc", "The start of the hour."),
    vote,
    surface,
    column("model", "string", "The model: an ID from /api/v1/catalog."),
    column(
      "symptom",
      "string",
      "What the reporter saw: an ID from /api/v1/catalog. Always `other` for `works`.",
    ),
    people("people_cell", `New reporters for this surface on this model. ${once}`),
    people("people_surface", `New reporters for this surface. ${once}`),
    people("people_model", `New reporters for this model. ${once}`),
    people("people_family", `New reporters for the model family. ${once}`),
    byGroup,
    everything,
  ],
};

const minutes: Dataset = {
  name: "minutes",
  title: "Counts by minute",
  about:
    "One row per minute, vote and surface with reports. It leaves out model and symptom, so that no row reveals the details of a single report.",
  key: ["minute_utc", "vote", "surface"],
  columns: [
    time("minute_utc", "The start of the minute."),
    vote,
    surface,
    people("people_surface", `New reporters for this surface. ${once}`),
    byGroup,
    everything,
  ],
};

const outages: Dataset = {
  name: "outages",
  title: "Outages",
  about:
    "Outages that this site detected from user reports. A day lists the outages whose alarm was on that day. The time of an alarm never changes. If an outage ends later, we publish a new version.",
  key: ["id"],
  columns: [
    column("id", "string", "The outage. Its page is /outages/{id}."),
    column("zone", "string", "Its latest scope, such as `cell:claude-code/opus-5-5`."),
    column("name", "string", "The scope in words."),
    column("tier", "string", "`confirmed`, or `signal` if it was never confirmed."),
    time("onset_utc", "When it began (estimated)."),
    time("alarm_utc", "When we raised the alarm."),
    timeOrNone("confirmed_utc", "When it was confirmed."),
    timeOrNone("ended_utc", "When people stopped reporting it. Empty while it is open."),
    people("people", "People who reported in its scope since the onset."),
    people("peak_people", "The most people in 15 minutes."),
    time("peak_utc", "When that was."),
    column(
      "symptoms",
      "string",
      "Symptoms with the number of people, most frequent first, such as `http-529:40 timeout:3`.",
    ),
    column(
      "incidents",
      "string",
      "IDs of the official incidents about it, earliest first, separated by spaces.",
    ),
    minutesOrNone(
      "lag_posted",
      "From our alarm to the first official post about it. Negative if the post was first.",
    ),
    minutesOrNone("lag_first_seen", "From our alarm to when we first saw that post."),
    minutesOrNone("lag_component_red", "From our alarm to when a component was no longer operational."),
    timeOrNone("withdrawn_utc", "When it was withdrawn because moderators removed its reports."),
    column("merged_into", "string", "The outage that a moderator merged it into.", {
      nullable: true,
    }),
  ],
};

const incidents: Dataset = {
  name: "incidents",
  title: "Official incidents",
  about:
    "Incidents on the official status page, as this site read them. A day lists the incidents posted on that day. Names are as on the status page. If the status page edits an incident, we publish a new version.",
  key: ["id"],
  columns: [
    column("id", "string", "The status page’s ID of the incident. Its page here is /incidents/{id}."),
    column("name", "string", "Its name on the status page."),
    column("status", "string", "Its status, such as `investigating` or `resolved`."),
    column("impact", "string", "`none`, `minor`, `major`, `critical`, `maintenance` or `unknown`."),
    time("posted_utc", "When the first update was posted."),
    timeOrNone("claimed_utc", "When it began, according to the status page."),
    timeOrNone("first_seen_utc", "When we first saw it. Empty if it was posted before we started reading."),
    timeOrNone("component_red_utc", "When a component was no longer operational."),
    timeOrNone("resolved_utc", "When the status page marked it as resolved."),
    timeOrNone("vanished_utc", "When it disappeared from the status page."),
    column("surfaces", "string", "IDs of the surfaces that it names, separated by spaces."),
    column("models", "string", "IDs of the models that it names, separated by spaces."),
    column("many", "boolean", "Whether it mentions several models without naming them."),
    column(
      "known_by",
      "string",
      "`feed` if we saw it live, `import` or `table` if we imported it from the history.",
    ),
    column("link", "string", "Its URL on the status page.", { nullable: true }),
  ],
};

/** All data sets, in the order of the page. */
export const datasets: readonly Dataset[] = [counts, minutes, outages, incidents];

/** The license of the data. It covers databases, and requires only attribution. */
export const licence = {
  id: "CC-BY-4.0",
  name: "Creative Commons Attribution 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** The response of `/data/schema.json`: every column of every data set, with fields as in Frictionless Table Schema. */
export const toSchemaResponse = () => ({
  name: "not-just-you",
  licence: { id: licence.id, name: licence.name, url: licence.url },
  unofficial: "Not affiliated with, endorsed by or run by Anthropic.",
  formats: {
    "csv.gz":
      "RFC 4180 in UTF-8 with a header row, gzipped. An empty field means no value. If a text begins with =, +, -, @ or a tab, we put an apostrophe before it.",
    "jsonl.gz": "One JSON object per line, gzipped. null means no value.",
    parquet: "Apache Parquet. Times are TIMESTAMP_MILLIS in UTC.",
  } satisfies Record<(typeof formats)[number], string>,
  datasets: datasets.map(({ name, title, about, key, columns }) => ({
    name,
    title,
    description: about,
    primaryKey: key,
    fields: columns.map((column) => ({
      name: column.name,
      type: column.type,
      unit: column.unit,
      description: column.meaning,
      constraints: { required: !column.nullable },
    })),
  })),
});
