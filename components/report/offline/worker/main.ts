/**
 * The service worker: shows what our server pushes, has a page for when nothing can be reached, and sends reports that
 * wait. It keeps no page, no answer of the API and nothing that says how things are: only the page that says it cannot.
 */

import { sendWaiting } from "@/components/report/offline/send-waiting";
import { readReports } from "@/components/report/offline/waiting";
import { solve } from "@/components/report/proof/solve-here";
import type { AskEvent, WorkerScope } from "./scope";
import { answered, dropOldShells, isOfShell, keepShell } from "./shell";

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

async function begin(): Promise<void> {
  await dropOldShells();
  // The network is asked while the worker starts, so that a page comes as soon as without one.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

worker.addEventListener("fetch", (event) => {
  const of = isOfShell(event.request);
  if (of) event.respondWith(answered(fromNetwork(event), of, new URL(event.request.url).pathname));
});

const fromNetwork = async ({ request, preloadResponse }: AskEvent): Promise<Response> =>
  (await preloadResponse) ?? fetch(request);

worker.addEventListener("push", (event) => {
  const { title, body, path, tag } = event.data.json();
  const shown = { body, tag, data: { path }, icon: "/icon.svg" };
  event.waitUntil(worker.registration.showNotification(title, shown));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(worker.clients.openWindow(event.notification.data.path));
});

worker.addEventListener("sync", (event) => {
  if (event.tag === "reports") event.waitUntil(sendOrAskAgain());
});

/** Where reports still wait, the browser is told that it failed: it tries again later. */
async function sendOrAskAgain(): Promise<void> {
  await sendWaiting(solve);
  if ((await readReports()).some(({ state }) => state === "waiting")) throw new Error("Reports still wait.");
}
