/** What a browser gives so that it can be told. */
export interface BrowserKeys {
  endpoint: string;
  pushKey: string;
  pushSecret: string;
}

/** Whether this browser can be told at all, and its user has not forbidden it. */
export const canBeTold = (): boolean =>
  "serviceWorker" in navigator &&
  "PushManager" in window &&
  "Notification" in window &&
  Notification.permission !== "denied";

/** Asks the user, and binds this browser to our key; null when the user says no, or the browser cannot. */
export async function subscribeBrowser(): Promise<BrowserKeys | null> {
  // Asked first: some browsers ask only within the tap itself.
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

/** Asks to be told once, when it is back there; says whether that was taken. */
export async function askToBeTold(place: { surface: string | null; model: string | null }): Promise<boolean> {
  const keys = await subscribeBrowser();
  if (!keys) return false;
  const answer = await fetch("/alerts/back/send", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...keys, surface: place.surface ?? "", model: place.model ?? "" }),
  });
  return answer.ok;
}
