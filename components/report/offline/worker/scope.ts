/** What of a service worker's scope is used: the types of pages and of workers cannot both be known to one program. */
export interface WorkerScope {
  location: Location;
  registration: ServiceWorkerRegistration & { navigationPreload?: { enable(): Promise<void> } };
  clients: { claim(): Promise<void>; openWindow(path: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    hear: (event: WorkerEvents[Name]) => void,
  ): void;
}

/** An event that is over when `waitUntil` is. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: AskEvent;
  push: LastingEvent & { data: { json(): PushedWords } };
  notificationclick: LastingEvent & { notification: Notification & { data: { path: string } } };
  sync: LastingEvent & { tag: string };
}

/** A page asks for something. */
export interface AskEvent extends LastingEvent {
  request: Request;
  /** The answer to a page's own request, where the browser sent it before the worker had started. */
  preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** What our server pushes: lib/alerts/channels/push/channel.ts. */
interface PushedWords {
  title: string;
  body: string;
  path: string;
  tag: string;
}
