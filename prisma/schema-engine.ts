import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool, type PoolConfig, type QueryConfig, type QueryResult } from "pg";

async function loadEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(script.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** We load it only once, because its script holds views of the memory that it got first. */
let loaded: Promise<void> | undefined;

/** The type IDs of PostgreSQL's `"char"`, which its catalogs use for one letter, and of its array. */
const [letter, letterArray] = [18, 1002];

/**
 * The engine reads `"char"` from the catalogs, but the adapter does not know this type. It does know its array type, which no
 * catalog uses. So we give the adapter the array type, and change it back afterwards.
 */
function engineAdapter(pool: Pool): PrismaPg {
  const runQuery: (query: QueryConfig) => Promise<QueryResult> = pool.query.bind(pool);
  const query = async (config: QueryConfig) => {
    const result = await runQuery(config);
    for (const field of result.fields ?? []) if (field.dataTypeID === letter) field.dataTypeID = letterArray;
    return result;
  };
  const factory = new PrismaPg(Object.assign(pool, { query }));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    // The adapter's own version splits at each semicolon, even inside a comment.
    adapter.executeScript = async (script) => void (await query({ text: script }));
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}

const readSchema = () => readFile(new URL("schema.prisma", import.meta.url), "utf8");

/** Calls `use` with Prisma's own schema engine (WebAssembly), connected to a database. */
export async function withSchemaEngine<T>(
  connection: PoolConfig,
  use: (prisma: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine();
  await loaded;
  const pool = new Pool(connection);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(engineAdapter(pool));
    const datamodels: [string, string][] = [["schema.prisma", await readSchema()]];
    return await use(await engine.SchemaEngine.new({ datamodels }, () => undefined, adapter));
  } finally {
    await pool.end();
  }
}

/** The SQL that makes a database match `schema.prisma`. Empty if it matches already. */
export async function sqlToSchema(connection: PoolConfig): Promise<string> {
  const files = [{ path: "schema.prisma", content: await readSchema() }];
  const { stdout } = await withSchemaEngine(connection, (prisma) =>
    prisma.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = stdout?.trim() ?? "";
  return sql.startsWith("-- This is an empty migration") ? "" : sql;
}
