import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The slowest files, slowest first. Started last, one of them would run alone at the end. */
export const slowestFiles = [
  "contract/alerts/kill.test.ts",
  "contract/platform/database/lock.test.ts",
  "contract/moderation/brigade.test.ts",
  "contract/official/commands.test.ts",
  "contract/crowd/reports/kill.test.ts",
  "contract/moderation/flood.test.ts",
  "contract/crowd/reports/again.test.ts",
  "contract/moderation/intake.test.ts",
  "unit/catalog/planted-secrets.test.ts",
];

const rank = ({ moduleId }: TestSpecification): number => {
  const found = slowestFiles.findIndex((file) => moduleId.endsWith(file));
  return found < 0 ? slowestFiles.length : found;
};

/** Starts the slowest files first. The others keep the order of vitest. */
export default class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
