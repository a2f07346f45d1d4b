import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { pollOnce, type Remembered } from "@/lib/official/polling/poll-once";
import { onChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { eachDatabase } from "../databases";
import { startTroubledPage } from "./serve-status-page";

type Server = Awaited<ReturnType<typeof startTroubledPage>>;

/** What a test of the official record has: a status page of its own, and an empty record. */
export interface OfficialContext {
  readonly server: Server;
  /** One poll as the job makes it; says whether it announced a change. */
  poll(): Promise<boolean>;
  /** As another instance does that knows nothing of the page yet. */
  forget(): void;
}

/** An incident as most tests post it. */
export const elevated = { name: "Elevated errors on Opus 5", impact: "minor", body: "We are investigating." };

/** Runs a suite about the official record over each database. */
export function officialSuite(name: string, suite: (context: OfficialContext) => void): void {
  eachDatabase(name, () => {
    let server: Server | undefined;
    let remembered: Remembered = {};
    let announced = 0;
    let stopListening: (() => void) | undefined;

    beforeAll(() => {
      stopListening = onChange(() => {
        announced += 1;
      });
    });
    afterAll(() => stopListening?.());
    beforeEach(async () => {
      server = await startTroubledPage();
      remembered = {};
      await database().officialIncident.deleteMany();
      await database().officialReading.deleteMany();
      await database().officialComponent.deleteMany();
    });
    afterEach(() => server?.close());

    suite({
      get server() {
        if (!server) throw new Error("The status page is served within a test only.");
        return server;
      },
      async poll() {
        announced = 0;
        ({ remembered } = await pollOnce(this.server.url, remembered));
        return announced > 0;
      },
      forget() {
        remembered = {};
      },
    });
  });
}
