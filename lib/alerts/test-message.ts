import type { AlertMessage } from "./message";

/** What a test delivery says. */
export const testMessage = (at: Date, publicUrl: string): AlertMessage => ({
  type: "test",
  subject: "test",
  at: at.toISOString(),
  title: "Test from Not Just You: this is how an alert arrives",
  users: "Nothing happened. An alert says here what users report, where and since when.",
  official: "An alert says here what the official page says about it.",
  link: `${publicUrl}/`,
  outage: null,
  incidents: [],
});
