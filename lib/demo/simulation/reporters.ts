import type { Random } from "./random";

/**
 * A simulated reporter is a number that reads as an IPv4 address: the upper 24 bits are the network.
 * So a demonstration can send from it and a detector can weigh networks, and both mean the same person.
 */
export const networkOf = (reporter: number): number => Math.floor(reporter / 256);

/** The reporter's address as text. */
export const addressOf = (reporter: number): string =>
  [16_777_216, 65_536, 256, 1].map((place) => Math.floor(reporter / place) % 256).join(".");

/** Companies and mobile carriers, behind which many people share few networks. Assumed. */
const sharedNetworks = 200;
const sharedNetworkPeople = 0.2;
const firstNetwork = 0x0b0000;
const networks = 0x400000;

/** A person, somewhere: one in five behind a shared network. */
export function drawReporter(random: Random): number {
  const at =
    random() < sharedNetworkPeople ? Math.floor(random() * sharedNetworks) : Math.floor(random() * networks);
  return (firstNetwork + at) * 256 + 1 + Math.floor(random() * 254);
}
