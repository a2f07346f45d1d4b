import { describe, expect, it } from "vitest";
import { incidentListQuery, incidentsQuery } from "@/lib/views/record/query";

describe("the queries of incidents", () => {
  it("refuse an ID that the database cannot store in the API", () => {
    expect(incidentsQuery.safeParse({ before: "abc" }).success).toBe(true);
    for (const before of ["", "a\0b", "a".repeat(65)]) {
      expect(incidentsQuery.safeParse({ before }).success).toBe(false);
    }
  });

  it("ignore it on the page", () => {
    const asked = incidentListQuery.parse({ q: "a\0b", before: "\0", surface: "nope", model: ["x", "y"] });
    expect(asked).toEqual({ q: "", before: null, surface: null, model: null });
  });
});
