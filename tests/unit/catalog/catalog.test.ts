import { describe, expect, it } from "vitest";
import { modelIds, modelOf, models } from "@/lib/catalog/models";
import { errorRules } from "@/lib/catalog/pasted-errors/error-rules";
import { refusalOf, refusals } from "@/lib/catalog/pasted-errors/refusals";
import { surfaceIds, surfaceOf } from "@/lib/catalog/surfaces";
import { symptomIds, symptomOf, symptoms } from "@/lib/catalog/symptoms";

const urlSafe = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const version = (id: string) => {
  const [major = 0, minor = 0] = id.split("-").slice(1).map(Number);
  // A preview is older than the first version.
  return Number.isNaN(major) ? 0 : major * 100 + minor;
};

describe("the catalog", () => {
  it.each([
    ["surfaces", surfaceIds],
    ["models", modelIds],
    ["symptoms", symptomIds],
    ["refusals", refusals.map(({ id }) => id)],
  ])("gives each of its %s a unique ID that is safe in a link", (_, ids: readonly string[]) => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(encodeURIComponent(id)).toMatch(urlSafe);
  });

  it("has the surfaces that people may report, and models by family and version", () => {
    expect([...surfaceIds].sort()).toEqual([
      ...["claude-api", "claude-code", "claude-console", "claude-cowork", "claude-desktop"],
      ...["claude-government", "claude-mobile", "claude-web", "cloud-partners", "not-sure"],
    ]);
    for (const { id, family, name } of models) {
      if (id === "not-sure") continue;
      expect(id.startsWith(`${family}-`)).toBe(true);
      expect(name.toLowerCase()).toBe(id.replace(/-(\d+)-(\d+)$/, "-$1.$2").replace("-", " "));
    }
  });

  it("has the models of November 2026, the newest of each family first", () => {
    const offered = models.filter(({ current }) => current);
    const families = new Set(offered.map(({ family }) => family)).size - 1;
    expect(new Set(offered.slice(0, families).map(({ family }) => family)).size).toBe(families);
    expect(offered.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...["Opus 5.5", "Sonnet 5.5", "Haiku 5.5", "Fable 5.1", "Fable 5.2", "Mythos 5.1", "Mythos 5.2"],
        ...["Opus 5", "Sonnet 5", "Haiku 4.5"],
      ]),
    );
    expect(modelOf("mythos-preview")).toMatchObject({ name: "Mythos Preview", current: false });
  });

  it("has the status of models, and when they retire", () => {
    expect(modelOf("opus-4-5")).toMatchObject({ status: "deprecated", retires: "2027-01-22" });
    for (const id of ["opus-4", "sonnet-4"])
      expect(modelOf(id)).toMatchObject({ status: "retired", retires: "2026-06-15" });
    for (const { id, status, retires, current } of models) {
      expect([id, retires !== null]).toEqual([id, status === "deprecated" || status === "retired"]);
      if (status === "retired") expect([id, current]).toEqual([id, false]);
    }
  });

  it("has the symptoms that people may report", () => {
    const expected = [
      ...["empty-response", "http-429", "http-500", "http-529", "login-failed", "other", "session-dropped"],
      ...["slow", "stream-cut", "timeout", "wrong-output"],
    ];
    expect([...symptomIds].sort()).toEqual(expected.sort());
  });

  it("sorts each family by version, and current models before retired ones", () => {
    for (const family of new Set(models.map((model) => model.family))) {
      const ofFamily = models.filter((model) => model.family === family);
      const versions = ofFamily.map(({ id }) => version(id));
      expect(versions).toEqual([...versions].sort((a, b) => b - a));
      expect(ofFamily[0]?.current).toBe(true);
      const firstRetired = ofFamily.findIndex((model) => !model.current);
      expect(
        ofFamily.slice(firstRetired < 0 ? ofFamily.length : firstRetired).some(({ current }) => current),
      ).toBe(false);
    }
  });

  it.each([...symptoms, ...refusals])("has sentences on what $id means and what to do", (entry) => {
    for (const text of [entry.means, entry.program, entry.person]) {
      expect(text).toMatch(/^[A-Z].{30,}[.]$/);
      expect(text.length).toBeLessThan(260);
    }
    expect(entry.name.length).toBeLessThanOrEqual(9);
    expect(entry.gloss.split(" ").length).toBeLessThanOrEqual(3);
  });

  it("distinguishes capacity, server errors and the user's own limit", () => {
    expect(symptomOf("http-529")).toMatchObject({
      fault: "theirs",
      means: expect.stringMatching(/everyone.*not your quota/),
    });
    expect(symptomOf("http-500")).toMatchObject({
      fault: "theirs",
      means: expect.stringMatching(/fault is on their side/),
    });
    expect(symptomOf("http-429")).toMatchObject({
      fault: "yours",
      program: expect.stringMatching(/retry-after/),
    });
    for (const { id, fault, program } of symptoms) {
      if (fault === "theirs")
        expect([id, program]).toEqual([id, expect.stringMatching(/retry|reconnect|deadline/i)]);
    }
    for (const { program } of symptoms.slice(0, 2)) {
      expect(program).toMatch(
        /exponential back-off and jitter.*queue.*fall back to another model or provider.*degrade/i,
      );
    }
  });

  it("uses an unknown ID as the name", () => {
    for (const found of [surfaceOf("gone"), modelOf("gone"), symptomOf("gone"), refusalOf("gone")]) {
      expect(found).toMatchObject({ id: "gone", name: "gone" });
    }
  });

  it("has error rules with one result each", () => {
    for (const rule of errorRules) {
      expect(Number(Boolean(rule.symptom)) + Number(Boolean(rule.refusal))).toBe(1);
      expect(Boolean(rule.words ?? rule.statuses?.length)).toBe(true);
      expect(rule.words?.global ?? false).toBe(false);
    }
    const statuses = errorRules.flatMap((rule) => rule.statuses ?? []);
    expect(new Set(statuses).size).toBe(statuses.length);
  });
});
