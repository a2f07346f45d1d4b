import { expect, test } from "vitest";
import { readIncidentsFile, readTable } from "@/lib/official/import/read-incidents-file";

test.each([
  ["", /^F has no column "name"\. It is empty\.$/],
  ["a,b\n1,2\n", /^F has no column "name"\. It has a, b\.$/],
  ['id,name\n1,"open\n', /^F: invalid CSV: /],
  ["id,name\n1,2,3\n", /^F: invalid CSV: Invalid Record Length.*line 2/],
])("a table such as %j is refused in one line", (text, line) => {
  expect(() => readTable("F", text, ["name"])).toThrow(line);
});

test.each([
  ['\uFEFFid,name\r\n1,"a, ""b"""\r\n', ['a, "b"']],
  ["id, name \n\n1,x\n\n2,y", ["x", "y"]],
  ["name,id,more\rx\ry,1,2\r", ["x", "y"]],
  ['id,name\n1,Elevated "errors" on y\n', ['Elevated "errors" on y']],
  ["id,name\n1,\n", [""]],
  ["id,name\n", []],
])("names are read from %j", (text, names) => {
  expect(readTable("F", text, ["name"]).map((row) => row.name)).toEqual(names);
});

const header = "id,name,posted_at,resolved_at,impact,stated_start_at\n";

test.each([
  ["{}", /^F has no list of incidents/],
  ['{"incidents":[', /^F: invalid JSON: /],
  ["id,name\n1,x\n", /^F has no column "posted_at"/],
  [`${header}x,Name,soon,,minor,\n`, /^F: row 1 \(x\): "soon" in posted_at is not a time\.$/],
  [`${header}x,Name,2026-01-01,soon,minor,\n`, /^F: row 1 \(x\): "soon" in resolved_at is not a time\.$/],
  [`${header}x,Name,2026-01-01,,minor,\n,Name,2026-01-01,,minor,\n`, /^F: row 2 has no id\.$/],
])("a file of incidents such as %j is refused in one line", (text, line) => {
  expect(() => readIncidentsFile("F", text)).toThrow(line);
});

test("reads incidents.json, a bare list, one incident, and a table", () => {
  const row = { id: "a", name: "A" };
  for (const json of [{ incidents: [row] }, [row], { incident: row }, row]) {
    const file = readIncidentsFile("F", `\uFEFF ${JSON.stringify(json)}`);
    expect([file.origin, file.incidents.map(({ incident }) => incident.id)]).toEqual(["import", ["a"]]);
  }
  const table = readIncidentsFile("F", `${header}x,Name,2026-04-07 14:32,,minor,2026-04-07 14:30\n`);
  expect(table).toMatchObject({
    origin: "table",
    incidents: [
      {
        incident: {
          status: "unknown",
          impact: "minor",
          created: "2026-04-07T14:32:00.000Z",
          started: "2026-04-07T14:30:00.000Z",
          resolved: null,
        },
      },
    ],
  });
});
