import { attacksOfDay } from "./attacks";
import { type Chatter, chatterAt, chatterOfDay } from "./chatter";
import { type OfficialPost, officialPost } from "./official-posts";
import { chooser, poisson, type Random, randomOf } from "./random";
import { drawReporter, type ReportCause, type SimulatedReport } from "./report";
import { type UsedCell, usedCells } from "./scope";
import { lastMinuteOf, outagesOfDay, shapeAt, type TrueOutage } from "./true-outages";
import { chatterSymptoms, modelUsage, usualSymptoms } from "./usage";
import { levelOf, levelSigma, minutesPerDay, nextLogLevel, weekFactor } from "./week";

export interface StreamOptions {
  seed: number;
  /** Mean reports per minute over the week, for all cells, without outages. */
  ratePerMinute: number;
  /** First minute (since 1970). It must be the start of a day. */
  startMinute: number;
  days: number;
  /** Per 30 days. 45 in the official record, 0 for quiet days. */
  outagesPerMonth: number;
  /** Outages to add to the random ones. */
  extraOutages: readonly TrueOutage[];
  /** Share of an outage's reports with its symptom. The rest have normal symptoms. */
  sharedSymptom: number;
  chatterPerMonth: number;
  /** Per 30 days and kind of attack. None may cause an alarm. */
  attacksPerMonth: number;
}

/** Defaults, based on public series of reports. It starts on a Monday. */
export const usualStream: StreamOptions = {
  seed: 1,
  ratePerMinute: 0.3,
  startMinute: 29_458_080,
  days: 14,
  outagesPerMonth: 45,
  extraOutages: [],
  sharedSymptom: 0.7,
  chatterPerMonth: 2,
  attacksPerMonth: 1,
};

export interface SimulatedDay {
  dayStart: number;
  /** In order of time. */
  reports: SimulatedReport[];
  /** Outages that start on this day, and their official posts. */
  outages: TrueOutage[];
  posts: OfficialPost[];
  /** The true level by minute. Detectors must not see it, only an oracle. */
  levels: number[];
}

/** Each report causes 0.25 others on average within 12 minutes: a compound Poisson process. */
export const echoMean = 0.25;
const echoMinutes = 12;
/** Assumption: half of the echoes have the same symptom. */
const echoSameSymptom = 0.5;
const doubleShare = 0.15;
export const unknownModelShare = 0.15;
export const wrongModelShare = 0.1;
/** "Works" votes: per report on a normal day, from reporters after the outage, and false ones during an outage. */
const worksPerReport = 0.3;
const worksAgainShare = 0.1;
const worksAgainMinutes = 20;
const falseWorksOutages = 0.3;
const falseWorksVotes = 12;

const usualCell = chooser(usedCells.map((cell) => [cell, cell.share] as const));
const usualSymptom = chooser(usualSymptoms);
const chatterSymptom = chooser(chatterSymptoms);
const someModel = chooser(modelUsage);

/**
 * Generates days of reports in order. The same options give the same days. Memory has only one day. The level changes
 * continuously across midnight and also affects outages, as in reality.
 */
export function* simulatedDays(options: StreamOptions): Generator<SimulatedDay> {
  const { seed, ratePerMinute } = options;
  const levelRandom = randomOf(seed, "level");
  let logLevel = levelSigma * (levelRandom() - 0.5);
  let open: TrueOutage[] = [];
  let chatters: Chatter[] = [];
  let waiting: SimulatedReport[] = [];

  for (let day = 0; day < options.days; day++) {
    const dayStart = options.startMinute + day * minutesPerDay;
    const dayEnd = dayStart + minutesPerDay;
    const random = randomOf(seed, `reports ${dayStart}`);
    const outages = [
      ...outagesOfDay(seed, dayStart, options.outagesPerMonth, ratePerMinute),
      ...options.extraOutages.filter((outage) => outage.start >= dayStart && outage.start < dayEnd),
    ];
    open = [...open.filter((outage) => lastMinuteOf(outage) >= dayStart), ...outages];
    chatters = [
      ...chatters.filter((chatter) => chatter.start + chatter.durationMinutes >= dayStart),
      ...chatterOfDay(seed, dayStart, options.chatterPerMonth),
    ];
    const reports = [...waiting, ...attacksOfDay(seed, dayStart, options.attacksPerMonth)];
    for (const outage of outages) reports.push(...falseWorks(random, outage));
    const levels: number[] = [];

    for (let minute = dayStart; minute < dayEnd; minute++) {
      levels.push(levelOf(logLevel));
      const busy = ratePerMinute * weekFactor(minute) * levelOf(logLevel);
      logLevel = nextLogLevel(levelRandom, logLevel);
      for (let left = poisson(random, busy / (1 + echoMean)); left > 0; left--) {
        const first = reportOf(random, minute, usualCell(random), usualSymptom(random), "usual");
        pushWithDouble(random, reports, first);
        for (let echoes = poisson(random, echoMean); echoes > 0; echoes--) {
          const symptom = random() < echoSameSymptom ? first.symptom : usualSymptom(random);
          const at = minute + Math.floor(random() * echoMinutes);
          pushWithDouble(random, reports, {
            ...first,
            atMinute: at,
            symptom,
            reporter: drawReporter(random),
            cause: "echo",
          });
        }
      }
      for (let left = poisson(random, busy * worksPerReport); left > 0; left--)
        reports.push({ ...reportOf(random, minute, usualCell(random), "other", "usual"), works: true });
      for (const outage of open) {
        const mean = busy * outage.share * outage.amplitude * shapeAt(outage, minute);
        for (let left = poisson(random, mean); left > 0; left--) {
          const symptom = random() < options.sharedSymptom ? outage.symptom : usualSymptom(random);
          const failing = reportOf(random, minute, cellOf(random, outage), symptom, "outage");
          pushWithDouble(random, reports, failing);
          if (random() >= worksAgainShare) continue;
          const atMinute = outage.end + Math.floor(random() * worksAgainMinutes);
          if (atMinute > minute) reports.push({ ...failing, atMinute, works: true });
        }
      }
      for (const chatter of chatters) {
        const mean = busy * chatter.share * chatter.amplitude * chatterAt(chatter, minute);
        for (let left = poisson(random, mean); left > 0; left--)
          pushWithDouble(
            random,
            reports,
            reportOf(random, minute, cellOf(random, chatter), chatterSymptom(random), "chatter"),
          );
      }
    }
    waiting = reports.filter((report) => report.atMinute >= dayEnd);
    const today = reports.filter((report) => report.atMinute < dayEnd);
    today.sort((a, b) => a.atMinute - b.atMinute);
    yield {
      dayStart,
      reports: today,
      outages,
      posts: outages.map((outage) => officialPost(seed, outage)),
      levels,
    };
  }
}

/** A random cell of a scope, weighted by usage. */
function cellOf(random: Random, scope: { cells: readonly UsedCell[]; share: number }): UsedCell {
  let aim = random() * scope.share;
  for (const cell of scope.cells) {
    aim -= cell.share;
    if (aim < 0) return cell;
  }
  return scope.cells.at(-1) ?? usualCell(random);
}

/** What a person reports for a cell: one in seven does not know the model, one in ten names another. */
function reportOf(
  random: Random,
  atMinute: number,
  { surface, model }: UsedCell,
  symptom: SimulatedReport["symptom"],
  cause: ReportCause,
): SimulatedReport {
  const slip = random();
  const said =
    slip < unknownModelShare
      ? "not-sure"
      : slip < unknownModelShare + wrongModelShare
        ? someModel(random)
        : model;
  return { atMinute, surface, model: said, symptom, reporter: drawReporter(random), works: false, cause };
}

/** Some people report twice within minutes, one in five of them with another model. */
function pushWithDouble(random: Random, reports: SimulatedReport[], report: SimulatedReport): void {
  reports.push(report);
  if (random() >= doubleShare) return;
  const model = random() < 0.2 ? someModel(random) : report.model;
  const atMinute = report.atMinute + Math.floor(random() * 20);
  reports.push({ ...report, model, atMinute, cause: "double" });
}

/** In some outages, other people say that it works. */
function falseWorks(random: Random, outage: TrueOutage): SimulatedReport[] {
  if (random() >= falseWorksOutages) return [];
  return Array.from({ length: falseWorksVotes }, () => {
    const atMinute = outage.start + Math.floor(random() * (outage.end - outage.start));
    return { ...reportOf(random, atMinute, cellOf(random, outage), "other", "usual"), works: true };
  });
}
