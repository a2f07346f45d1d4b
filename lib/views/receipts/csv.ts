import { type Value, writeCsv } from "@/lib/platform/http/write-csv";
import { compareMinutes, nameOfPlace } from "./minutes";
import type { Receipt } from "./receipt";
import { localTime } from "./window";

/** A column and its value for a row. */
type Column<Row> = readonly [name: string, of: (row: Row) => Value];

const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  writeCsv(
    columns.map(([name]) => name),
    rows.map((row) => columns.map(([, of]) => of(row))),
  );

/** A time in two columns: in UTC, and in the receipt's time zone with its offset. */
const times = <Row>(zone: string, name: string, of: (row: Row) => string | null): Column<Row>[] => [
  [`${name}_utc`, (row) => of(row)?.replace(".000Z", "Z") ?? null],
  [`${name}_local`, (row) => inZone(of(row), zone)],
];

const inZone = (iso: string | null, zone: string) => iso && localTime(iso, zone);

/** Columns in every row, so that a single row identifies its receipt. */
const origin = <Row>({ id, computedAt, asked }: Receipt): Column<Row>[] => [
  ["receipt", () => id],
  ...times<Row>(asked.zone, "computed", () => computedAt),
  ["zone", () => asked.zone],
];

/** The minutes of each surface and model. Unknown minutes are empty, never zero. */
export function minutesCsv(receipt: Receipt): string {
  const { asked, answer } = receipt;
  type Row = (typeof answer.places)[number];
  const { window } = answer;
  return table<Row>(
    [
      ["kind", ({ kind }) => kind],
      ["id", ({ id }) => id],
      ["name", nameOfPlace],
      ...times<Row>(asked.zone, "from", () => asked.from),
      ...times<Row>(asked.zone, "to", () => asked.to),
      ["window_minutes", () => window.minutes],
      ["to_come_minutes", () => window.toCome],
      ["users_confirmed_minutes", ({ confirmed }) => confirmed],
      ["users_signal_minutes", ({ signal }) => signal],
      ["official_minutes", ({ official }) => official],
      ["official_claimed_minutes", ({ officialClaimed }) => officialClaimed],
      ["both_minutes", (place) => compareMinutes(place).both],
      ["users_only_minutes", (place) => compareMinutes(place).usersOnly],
      ["users_official_not_known_minutes", ({ usersOfficialUnknown }) => usersOfficialUnknown],
      ["official_only_minutes", (place) => compareMinutes(place).officialOnly],
      ["official_users_not_known_minutes", ({ officialUsersUnknown }) => officialUsersUnknown],
      ["neither_minutes", ({ neither }) => neither],
      ["not_known_minutes", ({ unknown }) => unknown],
      ["people", ({ people }) => people],
      ...origin<Row>(receipt),
    ],
    answer.places,
  );
}

/** Each outage and incident with its times. `publicUrl` is the address of this site. */
export function recordsCsv(receipt: Receipt, publicUrl: string): string {
  const { asked, answer } = receipt;
  type Outage = (typeof answer.outages)[number];
  type Incident = (typeof answer.incidents)[number];
  type Row = { outage: Outage; incident: null } | { outage: null; incident: Incident };
  const rows: Row[] = [
    ...answer.outages.map((outage): Row => ({ outage, incident: null })),
    ...answer.incidents.map((incident): Row => ({ outage: null, incident })),
  ];
  const either = <T>(ofOutage: (outage: Outage) => T, ofIncident: (incident: Incident) => T) => {
    return (row: Row) => (row.outage ? ofOutage(row.outage) : ofIncident(row.incident));
  };
  const none = () => null;
  const time = (
    name: string,
    ofOutage: (outage: Outage) => string | null,
    ofIncident: (incident: Incident) => string | null,
  ) => times<Row>(asked.zone, name, either(ofOutage, ofIncident));
  const page = (kind: string, id: string) => `${publicUrl}/${kind}/${encodeURIComponent(id)}`;
  const lag = (of: (lags: NonNullable<Outage["lagMinutes"]>) => number | null) =>
    either<Value>(({ lagMinutes }) => lagMinutes && rounded(of(lagMinutes)), none);
  return table<Row>(
    [
      [
        "kind",
        either(
          () => "outage",
          () => "incident",
        ),
      ],
      [
        "id",
        either(
          ({ id }) => id,
          ({ id }) => id,
        ),
      ],
      [
        "name",
        either(
          ({ name }) => name,
          ({ name }) => name,
        ),
      ],
      [
        "tier_or_impact",
        either(
          ({ tier }) => tier,
          ({ impact }) => impact,
        ),
      ],
      [
        "minutes_in_window",
        either(
          ({ minutes }) => minutes,
          ({ minutes }) => minutes,
        ),
      ],
      ...time("onset", ({ onset }) => onset, none),
      ...time("alarm", ({ alarm }) => alarm, none),
      ...time(
        "end",
        ({ ended }) => ended,
        ({ resolved, vanished }) => resolved ?? vanished,
      ),
      ...time("claimed", none, ({ claimed }) => claimed),
      ...time("posted", none, ({ posted }) => posted),
      ...time("first_seen", none, ({ firstSeen }) => firstSeen),
      ...time("component_red", none, ({ componentRed }) => componentRed),
      ["people", either<Value>(({ people }) => people, none)],
      ["people_at_peak", either<Value>(({ peakPeople }) => peakPeople, none)],
      ["who_was_first", either<Value>(({ first }) => first, none)],
      ["lag_posted_minutes", lag(({ posted }) => posted)],
      ["lag_first_seen_minutes", lag(({ firstSeen }) => firstSeen)],
      ["lag_component_red_minutes", lag(({ componentRed }) => componentRed)],
      [
        "told_with",
        either(
          ({ incidents }) => incidents.join(" "),
          ({ outages }) => outages.join(" "),
        ),
      ],
      [
        "link",
        either(
          ({ id }) => page("outages", id),
          ({ id }) => page("incidents", id),
        ),
      ],
      ["official_link", either<Value>(none, ({ link }) => link)],
      ...origin<Row>(receipt),
    ],
    rows,
  );
}

const rounded = (minutes: number | null) => minutes && Math.round(minutes * 100) / 100;
