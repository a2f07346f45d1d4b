import type { Column, ColumnType, Dataset } from "./dataset";

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

const vote = column(
  "vote",
  "string",
  "`fails`: a failure was reported; `works`: somebody said that it works.",
);
const surface = column("surface", "string", "Where Claude was used, by its id in /api/v1/catalog.");
const once = "Each reporter counts there once in 30 minutes.";
const byGroup = people(
  "people_group",
  `Reporters new to the group of surfaces (chat apps, or developer surfaces). ${once}`,
);
const everything = people("people_everything", `Reporters new to all of it. ${once}`);

const counts: Dataset = {
  name: "counts",
  title: "Counts by hour",
  about:
    "One row for each hour, vote, surface, model and symptom that anybody reported. The people of any place over any time are the sum of the column of its kind: of a surface people_surface, of a surface on a model people_cell.",
  key: ["hour_utc", "vote", "surface", "model", "symptom"],
  columns: [
    time("hour_utc", "The start of the hour."),
    vote,
    surface,
    column("model", "string", "The model, by its id in /api/v1/catalog."),
    column("symptom", "string", "What was seen, by its id in /api/v1/catalog; of `works` always `other`."),
    people("people_cell", `Reporters new to this surface on this model. ${once}`),
    people("people_surface", `Reporters new to this surface. ${once}`),
    people("people_model", `Reporters new to this model. ${once}`),
    people("people_family", `Reporters new to the family of models. ${once}`),
    byGroup,
    everything,
  ],
};

const minutes: Dataset = {
  name: "minutes",
  title: "Counts by minute",
  about:
    "One row for each minute, vote and surface that anybody reported: fine enough for every curve, without model and symptom, so that no row tells more of one report than that it was made.",
  key: ["minute_utc", "vote", "surface"],
  columns: [
    time("minute_utc", "The start of the minute."),
    vote,
    surface,
    people("people_surface", `Reporters new to this surface. ${once}`),
    byGroup,
    everything,
  ],
};

const outages: Dataset = {
  name: "outages",
  title: "Outages",
  about:
    "What this site found from people’s reports. A day has those whose alarm was in it. An alarm’s time never changes; an end that comes later makes a new version.",
  key: ["id"],
  columns: [
    column("id", "string", "The outage; its page is /outages/{id}."),
    column("zone", "string", "Where it was placed last, as in `cell:claude-code/opus-5-5`."),
    column("name", "string", "The same in words."),
    column("tier", "string", "`confirmed`, or `signal` where it never was."),
    time("onset_utc", "When it began, as estimated."),
    time("alarm_utc", "When we raised the alarm."),
    timeOrNone("confirmed_utc", "When it was confirmed."),
    timeOrNone("ended_utc", "When people no longer reported it; empty while they do."),
    people("people", "People who reported in its place since the onset."),
    people("peak_people", "The most of them in 15 minutes."),
    time("peak_utc", "When that was."),
    column("symptoms", "string", "Symptoms with their people, most first, as in `http-529:40 timeout:3`."),
    column("incidents", "string", "Ids of the official incidents about it, earliest first, between blanks."),
    minutesOrNone("lag_posted", "The first official post about it less our alarm; negative: it was first."),
    minutesOrNone("lag_first_seen", "When we first saw that post less our alarm."),
    minutesOrNone("lag_component_red", "When a component left operational less our alarm."),
    timeOrNone("withdrawn_utc", "When it was withdrawn, as the reports under it were removed by moderation."),
    column("merged_into", "string", "The outage of which a moderator found it to be a part.", {
      nullable: true,
    }),
  ],
};

const incidents: Dataset = {
  name: "incidents",
  title: "Official incidents",
  about:
    "What the official status page posted, as this site read it. A day has those posted in it. Names are the official page’s own words. An edit on that page makes a new version.",
  key: ["id"],
  columns: [
    column("id", "string", "The incident, by the official page’s id; its page here is /incidents/{id}."),
    column("name", "string", "Its name on the official page."),
    column("status", "string", "As in `investigating`, `resolved`."),
    column("impact", "string", "`none`, `minor`, `major`, `critical`, `maintenance` or `unknown`."),
    time("posted_utc", "When the first post was made."),
    timeOrNone("claimed_utc", "When the official page says that it began."),
    timeOrNone("first_seen_utc", "When we saw it appear; empty where it was there before we read."),
    timeOrNone("component_red_utc", "When a component left operational."),
    timeOrNone("resolved_utc", "When it was called resolved."),
    timeOrNone("vanished_utc", "When it was gone from the page."),
    column("surfaces", "string", "Ids of the surfaces that it names, between blanks."),
    column("models", "string", "Ids of the models that it names, between blanks."),
    column("many", "boolean", "Whether it speaks of many models without naming them."),
    column("known_by", "string", "`feed`: seen by our reader; `import` or `table`: taken from the history."),
    column("link", "string", "Its address on the official page.", { nullable: true }),
  ],
};

/** All data sets, in the order of the page. */
export const datasets: readonly Dataset[] = [counts, minutes, outages, incidents];
