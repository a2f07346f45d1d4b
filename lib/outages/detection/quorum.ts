import type { Zone } from "@/lib/catalog/zones";
import type { WeighedPeople } from "./networks";

/**
 * Effective reporters beyond the expected ones and their doubt, within an hour, that confirm an outage of each kind of zone, and the
 * networks they must come from. Set so that faking one costs at least 20 colluders for a cell and 40 for everything,
 * whatever symptom they name.
 */
export const quorum: Readonly<Record<Zone["kind"], number>> = {
  cell: 26,
  surface: 32,
  model: 32,
  family: 32,
  group: 32,
  families: 32,
  models: 32,
  part: 32,
  all: 52,
};
export const confirmingNetworks = 5;

/** Fewest networks behind a signal: one network alone, however many its reporters, raises nothing. */
export const signalNetworks = 3;

/** The expected count may be this many of its standard deviations too low: colluders must not profit from that. */
export const doubtDeviations = 1.5;

/** Whether so many people confirm an outage of a zone where `expected` are usual, with this variance. */
export const confirms = (
  kind: Zone["kind"],
  seen: WeighedPeople,
  expected: number,
  variance: number,
): boolean =>
  seen.networks >= confirmingNetworks &&
  seen.effective - expected - doubtDeviations * Math.sqrt(variance) >= quorum[kind];
