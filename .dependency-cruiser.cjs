/**
 * The folders of lib in the order in which data flows through them: each may import those before it.
 * Intake, counts, detection, comparison with the status page, the snapshot, the views; then what needs them.
 */
const flow = [
  "platform",
  "catalog",
  "words",
  "crowd",
  "outages",
  "official",
  "comparison",
  "snapshot",
  "views",
  "accounts",
  "alerts",
  "moderation",
  "privacy",
  "server",
  "demo",
];

/** Folders inside a folder whose order matters too. */
const innerFlow = { crowd: ["reports", "counts", "observations"] };

/** The views of the snapshot and the record. Each may import `record`; `live` also sends what `api` answers. */
const views = ["record", "api", "pages", "badge", "statuspage", "receipts", "dumps", "live"];

const inside = (names) => `^lib/(${[names].flat().join("|")})/`;

const upstreamOnly = flow.slice(0, -1).map((name, at) => ({
  name: `flow-${name}`,
  comment: `Data flows one way. lib/${name} comes before the folder that it imports here: pass the value in as an argument, or move what both need further up, so that a folder can be read and changed without those after it.`,
  severity: "error",
  from: { path: inside(name) },
  to: { path: inside(flow.slice(at + 1)) },
}));

const innerUpstreamOnly = Object.entries(innerFlow).flatMap(([folder, names]) =>
  names.slice(0, -1).map((name, at) => ({
    name: `flow-${folder}-${name}`,
    comment: `Data flows one way inside lib/${folder} too: ${names.join(" → ")}.`,
    severity: "error",
    from: { path: `^lib/${folder}/${name}/` },
    to: { path: `^lib/${folder}/(${names.slice(at + 1).join("|")})/` },
  })),
);

const separateViews = views.map((name) => ({
  name: `view-${name}`,
  comment: `The views know the snapshot and the record, not each other, so that one can change alone. Move what lib/views/${name} needs here into lib/views/record or lib/snapshot.`,
  severity: "error",
  from: { path: `^lib/views/${name}/` },
  to: {
    path: "^lib/views/",
    pathNot: `^lib/views/(${[name, "record", ...(name === "live" ? ["api"] : [])].join("|")})/`,
  },
}));

const pure = ["outages/detection", "comparison"].map((name) => ({
  name: `pure-${name.split("/").at(-1)}`,
  comment: `lib/${name} decides from what it is given, with \`now\` as an argument, so that years can be replayed in a test. It may import types from upstream, but no database, clock, setting or module of Node.`,
  severity: "error",
  from: { path: inside(name) },
  to: {
    pathNot: inside([name, "catalog", "outages/detection", "platform/time"]),
    dependencyTypesNot: ["type-only"],
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment:
        "These files import each other in a circle, so none of them can be understood or loaded first. Move what they share into a file that imports neither.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...upstreamOnly,
    ...innerUpstreamOnly,
    ...separateViews,
    ...pure,
    {
      name: "known-folder",
      comment:
        "This folder of lib has no place in the flow yet. Add it to `flow` in .dependency-cruiser.cjs, after what it imports, so that the order stays written down.",
      severity: "error",
      from: { path: "^(app|bench|components|lib|tests|server)" },
      to: { path: "^lib/", pathNot: inside(flow) },
    },
    {
      name: "simulation-alone",
      comment:
        "The generator of outages must not know the code that it measures: it may use the catalog and the pure detection, nothing else.",
      severity: "error",
      from: { path: inside("demo/simulation") },
      to: {
        path: "^(lib|app|components)/",
        pathNot: inside(["demo/simulation", "catalog", "outages/detection", "platform/time"]),
      },
    },
    {
      name: "flow-into-simulation",
      comment:
        "Only the demonstration, benchmarks and tests invent reports. The product must not import the generator.",
      severity: "error",
      from: { path: "^(lib|app|components)/", pathNot: inside("demo") },
      to: { path: inside("demo/simulation") },
    },
    {
      name: "lib-knows-no-page",
      comment:
        "lib serves pages and programs alike. What shows or routes belongs in components/ and app/, which import lib.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-only-show",
      comment:
        "A component gets everything it shows as props, so that it can be drawn from any snapshot. It may import other components, lib/catalog, lib/words, units of time, and the types of every folder of lib.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(lib|app|server)",
        pathNot: "^lib/(catalog/|words/|platform/time/)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "app-not-to-store",
      comment:
        "A route parses, calls one function of lib and responds. Call the folder's own function instead of its store, so that no rule of the folder can be bypassed.",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^lib/(.+/store[^/]*\\.ts$|platform/database/generated/)" },
    },
    {
      name: "database-only-in-stores",
      comment:
        "SQL and Prisma live in files named store*.ts and in lib/platform/database, so that a query is found where its table is explained. Add a function to the store and call that.",
      severity: "error",
      from: {
        path: "^(app|components|lib|server)",
        pathNot: "^lib/(.+/store[^/]*\\.ts$|platform/database/)",
      },
      to: {
        path: "^(lib/platform/database/(generated/|client\\.ts$)|node_modules/(@prisma/(client|adapter-pg)|pg|@electric-sql/[^/]+)/)",
      },
    },
    {
      name: "no-tests-in-product",
      comment:
        "The product must not need tests or benchmarks: move the shared piece into the folder that it belongs to.",
      severity: "error",
      // Pages for developers are not in the built site: next.config.mjs.
      from: { path: "^(app|components|lib|server)", pathNot: "\\.dev\\.tsx$" },
      to: { path: "^(bench|tests)/" },
    },
    {
      name: "no-dev-dependency-in-product",
      comment:
        "A copy installed without development packages would not start: make it a dependency, or move the import into tests.",
      severity: "error",
      from: { path: "^(app|components|lib|server)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvable",
      comment:
        "This import cannot be resolved: a typo, a file that moved, or a package that package.json does not name.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/|^lib/platform/database/generated/" },
    exclude: { path: "^\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
