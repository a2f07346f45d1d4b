/** The part of the service worker scope that we use. One program can’t have the types of pages and of workers. */
export interface WorkerScope {
  location: Location;
  registration: ServiceWorkerRegistration & { navigationPreload?: { enable(): Promise<void> } };
  clients: { claim(): Promise<void>; openWindow(path: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}

/** An event that lasts until `waitUntil` resolves. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerEvents {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  push: ExtendableEvent & { data: { json(): PushMessage } };
  notificationclick: ExtendableEvent & { notification: Notification & { data: { path: string } } };
  sync: ExtendableEvent & { tag: string };
}

/** A request of a page. */
export interface FetchEvent extends ExtendableEvent {
  request: Request;
  /** The response if the browser sent the request before the worker had started. */
  preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

/** The data of a push message: lib/alerts/channels/push/channel.ts. */
interface PushMessage {
  title: string;
  body: string;
  path: string;
  tag: string;
}
