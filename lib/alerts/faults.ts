import { refusals } from "./check-url";

/** What can be wrong with a form, in a sentence each; an address tells it to the page by its name. */
export const faults = {
  ...refusals,
  channel: "Choose how you want to be told.",
  place: "Choose of the lists, or leave it at everything.",
  nothing: "Choose at least one thing to be told of.",
  quiet: "Quiet hours need a beginning, an end and a zone of time.",
  "no-mail": "This copy of the site cannot send e-mail.",
  "no-keys": "This browser gave no keys to encrypt for it. Try again, or choose another way.",
  "too-many": "You have 25 alerts, which is the most: remove one first.",
  email: "This is not an e-mail address: name@host is one.",
} as const;

export type Fault = keyof typeof faults;

/** The sentence of a fault by its name; undefined for any other text. */
export const faultWords = (name: string): string | undefined =>
  Object.entries(faults).find(([known]) => known === name)?.[1];
