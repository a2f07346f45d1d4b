import { dirname } from "node:path";
import { expect, test } from "vitest";
import { house, linesMatching, textFiles, textOf } from "./committed-files";

/** The hosts that a committed file may name: our own, the status page, reserved names, and namespaces. */
const known = [
  // A name without a dot is never public.
  /^[^.]*$/,
  /^127\.0\.0\.\d+$/,
  /^0\.0\.0\.0$/,
  /^\[.*\]$/,
  /^([a-z0-9-]+\.)*example(\.(com|org|net))?$/,
  /\.(test|invalid|localhost)$/,
  // The status page, and the hosts in pasted errors.
  /(^|\.)(claude\.com|claude\.ai|anthropic\.com)$/,
  // The short links of the status page.
  /^stspg\.io$/,
  // People can sign in with GitHub.
  /^(api\.)?github\.com$/,
  /^www\.w3\.org$/,
  /^json-schema\.org$/,
  // The libraries that verify our webhooks.
  /^www\.standardwebhooks\.com$/,
  // The license of the open data.
  /^creativecommons\.org$/,
  // Feeds name their format with these.
  /^(jsonfeed\.org|www\.rssboard\.org)$/,
];

const hostOf = /\b(?:https?|wss?):\/\/(?:[^\s/@"'`<>]*@)?(\[[0-9a-fA-F:]*\]|[A-Za-z0-9.-]+)/g;
/** The lock file names funding pages, and the samples of pasted errors name many hosts. */
const free = /^package-lock\.json$|^tests\/unit\/catalog\/samples-/;
const files = textFiles.filter((path) => !free.test(path));

test("committed files name only known hosts", () => {
  const strange = files.flatMap((path) =>
    [...textOf(path).matchAll(hostOf)]
      .map((found) => (found[1] ?? "").replace(/\.$/, ""))
      .filter((host) => !known.some((pattern) => pattern.test(host)))
      .map((host) => `${path}: ${host}`),
  );
  expect(strange).toEqual([]);
});

test("the lock file names no registry, so that every machine uses its own", () => {
  expect(linesMatching(["package-lock.json"], /"resolved":/)).toEqual([]);
});

test("no committed file names a folder of this machine", () => {
  const parent = dirname(house);
  const places = [house, ...(parent.split("/").length > 1 && parent !== "/tmp" ? [`${parent}/`] : [])];
  const naming = files.filter((path) =>
    places.some((place) => place !== "/" && textOf(path).includes(place)),
  );
  expect(naming).toEqual([]);
});
