import { dirname } from "node:path";
import { expect, test } from "vitest";
import { house, linesMatching, textFiles, textOf } from "./committed-files";

/** The hosts that a committed file may name: ourselves, the official page, names that lead nowhere, and namespaces. */
const known = [
  // A name without a dot leads nowhere outside this machine's own network.
  /^[^.]*$/,
  /^127\.0\.0\.\d+$/,
  /^0\.0\.0\.0$/,
  /^\[.*\]$/,
  /^([a-z0-9-]+\.)*example(\.(com|org|net))?$/,
  /\.(test|invalid|localhost)$/,
  // The official page, and what pasted errors speak of.
  /(^|\.)(claude\.com|claude\.ai|anthropic\.com)$/,
  // Where the official page's short links lead.
  /^stspg\.io$/,
  // Where people may sign in, when its settings are there.
  /^(api\.)?github\.com$/,
  /^www\.w3\.org$/,
  /^json-schema\.org$/,
  // Where the libraries are found that verify our webhooks.
  /^www\.standardwebhooks\.com$/,
  // Where the licence of the open data can be read.
  /^creativecommons\.org$/,
  // By these a feed says which form it has.
  /^(jsonfeed\.org|www\.rssboard\.org)$/,
];

const hostOf = /\b(?:https?|wss?):\/\/(?:[^\s/@"'`<>]*@)?(\[[0-9a-fA-F:]*\]|[A-Za-z0-9.-]+)/g;
/** The lock file speaks of where to give money, and samples of pasted errors of whatever people use. */
const free = /^package-lock\.json$|^tests\/unit\/catalog\/samples-/;
const files = textFiles.filter((path) => !free.test(path));

test("no committed file names a host that is not known here", () => {
  const strange = files.flatMap((path) =>
    [...textOf(path).matchAll(hostOf)]
      .map((found) => (found[1] ?? "").replace(/\.$/, ""))
      .filter((host) => !known.some((pattern) => pattern.test(host)))
      .map((host) => `${path}: ${host}`),
  );
  expect(strange).toEqual([]);
});

test("the lock file names no registry, so that each machine uses its own", () => {
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
