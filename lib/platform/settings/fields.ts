import { z } from "zod";

/** A whole number within bounds, written in digits. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most);

const isUrlWith = (protocols: readonly string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** A URL of one of these protocols (`["https:"]`), kept as it was written. */
export const urlWith = (...protocols: string[]) => z.string().refine(isUrlWith(protocols));

/** An http or https URL without query and fragment; a slash at its end is dropped. */
export const webAddress = () =>
  urlWith("http:", "https:")
    .refine((text) => !/[?#]/.test(text))
    .transform((text) => text.replace(/\/+$/, ""));

/** E-mail addresses between commas, in lower case. */
export const emailList = () =>
  z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim().toLowerCase()))
    .pipe(z.array(z.email()));

/** `true` or `false`, also as 1 or 0. */
export const yesOrNo = () =>
  z.enum(["true", "false", "1", "0"]).transform((text) => text === "true" || text === "1");
