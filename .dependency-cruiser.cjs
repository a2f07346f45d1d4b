/** The rooms of lib in the order in which a report flows through them: each may import those before it. */
const river = [
  "process",
  "settings",
  "http",
  "catalog",
  "database",
  "events",
  "reports",
  "counts",
  "observations",
  "detection",
  "outages",
  "official",
  "comparison",
  "status",
  "receipts",
  "dumps",
  "live",
  "mail",
  "accounts",
  "alerts",
  "moderation",
  "privacy",
  "jobs",
  "launch",
  "demo",
];

const room = (names) => `^lib/(${[names].flat().join("|")})/`;

const upstreamOnly = river.slice(0, -1).map((name, at) => ({
  name: `river-${name}`,
  comment: `A report flows one way. lib/${name} is upstream of what it imports here: hand the value in as an argument, or move what both need further up, so that a room can be read and changed without those after it.`,
  severity: "error",
  from: { path: room(name) },
  to: { path: room(river.slice(at + 1)) },
}));

const pure = ["detection", "comparison"].map((name) => ({
  name: `pure-${name}`,
  comment: `lib/${name} decides from what it is given, with \`now\` an argument, so that years can be replayed in a test. It may take types from upstream, but no database, clock, setting or built-in of Node.`,
  severity: "error",
  from: { path: room(name) },
  to: { pathNot: room([name, "catalog", "detection"]), dependencyTypesNot: ["type-only"] },
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
    ...pure,
    {
      name: "known-room",
      comment:
        "This room of lib has no place in the river yet. Add it to `river` in .dependency-cruiser.cjs, where its reports come past, so that the order stays written down.",
      severity: "error",
      from: { path: "^(app|components|lib|tests|server)" },
      to: { path: "^lib/", pathNot: room([...river, "simulation"]) },
    },
    {
      name: "simulation-alone",
      comment:
        "The generator of outages must not know the code that it measures: it may use the catalog and the pure detection, nothing else.",
      severity: "error",
      from: { path: room("simulation") },
      to: { path: "^(lib|app|components)/", pathNot: room(["simulation", "catalog", "detection"]) },
    },
    {
      name: "river-into-simulation",
      comment:
        "Only the demonstration and tests invent reports; what serves people must not import the generator.",
      severity: "error",
      from: { path: "^(lib|app|components)/", pathNot: room(["simulation", "demo"]) },
      to: { path: room("simulation") },
    },
    {
      name: "lib-knows-no-page",
      comment:
        "lib answers pages and programs alike: what looks or routes belongs in components/ and app/, which import lib.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-only-look",
      comment:
        "A component gets all it shows as props, so that it can be drawn from any snapshot: it may import other components, the catalog, and the types of the snapshot.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(lib|app|server)",
        pathNot: "^lib/(catalog/|status/snapshot\\.ts$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "components-types-of-status",
      comment:
        "A component may name a type of lib/status and of the rooms that make documents of it, lib/receipts and lib/dumps, and of no other room but the catalog.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/", pathNot: "^lib/(catalog|status|receipts|dumps)/" },
    },
    {
      name: "app-not-to-store",
      comment:
        "A route parses, calls one function of lib and answers. Ask the room's own function instead of its store, so that a rule of the room cannot be passed by.",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^lib/([^/]+/store[^/]*\\.ts$|database/generated/)" },
    },
    {
      name: "database-only-in-stores",
      comment:
        "SQL and Prisma live in each room's store.ts and in lib/database, so that a query is found where its table is explained. Add a function to the store and call that.",
      severity: "error",
      from: { path: "^(app|components|lib|server)", pathNot: "^lib/([^/]+/store[^/]*\\.ts$|database/)" },
      to: {
        path: "^(lib/database/(generated/|client\\.ts$)|node_modules/(@prisma/(client|adapter-pg)|pg|@electric-sql/[^/]+)/)",
      },
    },
    {
      name: "no-tests-in-product",
      comment:
        "What is shipped must not need the tests: move the shared piece into the room that it belongs to.",
      severity: "error",
      from: { path: "^(app|components|lib|server)" },
      to: { path: "^tests/" },
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
        "This import leads nowhere: a typing slip, a file that moved, or a package that package.json does not name.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/|^lib/database/generated/" },
    exclude: { path: "^\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
