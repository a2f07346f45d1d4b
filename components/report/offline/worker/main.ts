/**
 * The service worker: shows push notifications, serves the offline page, and sends queued reports. It caches no other
 * page and no API response, so it never shows an old status.
 */

import { readReports } from "@/components/report/offline/report-queue";
import { sendQueue } from "@/components/report/offline/send-queue";
import { solve } from "@/components/report/proof/solve-here";
import type { FetchEvent, WorkerScope } from "./scope";
import { cacheShell, deleteOldShells, networkOrShell, shellPartOf } from "./shell";

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener("install", (event) => {
  event.waitUntil(cacheShell().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});

async function activate(): Promise<void> {
  await deleteOldShells();
  // Start the request while the worker starts, so that pages load as fast as without a worker.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

worker.addEventListener("fetch", (event) => {
  const part = shellPartOf(event.request);
  if (part) event.respondWith(networkOrShell(fromNetwork(event), part, new URL(event.request.url).pathname));
});

const fromNetwork = async ({ request, preloadResponse }: FetchEvent): Promise<Response> =>
  (await preloadResponse) ?? fetch(request);

worker.addEventListener("push", (event) => {
  const { title, body, path, tag } = event.data.json();
  const options = { body, tag, data: { path }, icon: "/icon.svg" };
  event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(worker.clients.openWindow(event.notification.data.path));
});

worker.addEventListener("sync", (event) => {
  if (event.tag === "reports") event.waitUntil(sendOrRetry());
});

/** Rejects if reports are still in the queue, so that the browser tries again later. */
async function sendOrRetry(): Promise<void> {
  await sendQueue(solve);
  if ((await readReports()).some(({ state }) => state === "waiting"))
    throw new Error("Some reports could not be sent yet.");
}
