/** A browser's push subscription: its URL, and the keys to encrypt for it. */
export interface BrowserSubscription {
  endpoint: string;
  pushKey: string;
  pushSecret: string;
}

/** Whether this browser can show notifications, and its user has not blocked them. */
export const canNotify = (): boolean =>
  "serviceWorker" in navigator &&
  "PushManager" in window &&
  "Notification" in window &&
  Notification.permission !== "denied";

/** Asks the user for permission and subscribes this browser. Null if the user or the browser refuses. */
export async function subscribeBrowser(): Promise<BrowserSubscription | null> {
  // Ask first, because some browsers ask only during the tap itself.
  if ((await Notification.requestPermission()) !== "granted") return null;
  const [worker, key] = await Promise.all([
    navigator.serviceWorker.register("/sw.js").then(() => navigator.serviceWorker.ready),
    fetch("/alerts/push-key").then((answer) => (answer.ok ? answer.text() : null)),
  ]);
  if (!key) return null;
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) return null;
  return { endpoint, pushKey: keys.p256dh, pushSecret: keys.auth };
}

/** Asks for one notification when it is over. True if the server accepted it. */
export async function requestRecoveryPush(filter: {
  surface: string | null;
  model: string | null;
}): Promise<boolean> {
  const keys = await subscribeBrowser();
  if (!keys) return false;
  const answer = await fetch("/alerts/back/send", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...keys, surface: filter.surface ?? "", model: filter.model ?? "" }),
  });
  return answer.ok;
}
