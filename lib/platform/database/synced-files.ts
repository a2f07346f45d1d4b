import { closeSync, fsyncSync, openSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type InitOptions = Parameters<NodeFS["init"]>[1];

/** The parts of Emscripten's file system on Node that we use. Its types do not name them. */
interface NodeFiles {
  stream_ops: { fsync?: (stream: { nfd?: number; node: object }) => number };
  realPath(node: object): string;
}

/** The files of a PGlite, which reach the disk when PostgreSQL asks for it. Without this, PGlite ignores that. */
export class SyncedFiles extends NodeFS {
  /** `onSync` is called with the path of each file or directory that has reached the disk. */
  constructor(
    directory: string,
    private readonly onSync: (path: string) => void = () => undefined,
  ) {
    super(directory);
  }

  override async init(pglite: PGlite, options: InitOptions): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const sync = (files: NodeFiles, { nfd, node }: { nfd?: number; node: object }): number => {
      const path = files.realPath(node);
      if (nfd === undefined) syncPath(path);
      else fsyncSync(nfd);
      this.onSync(path);
      return 0;
    };
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      ({ FS }: { FS: object }) => {
        const files = (FS as { filesystems: { NODEFS: NodeFiles } }).filesystems.NODEFS;
        files.stream_ops.fsync = (stream) => sync(files, stream);
      },
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** Directories are open without a file descriptor. */
function syncPath(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The parameters of a PostgreSQL that waits for the disk. PGlite's own switch that off (`-F`), and its `fdatasync`, which is
 * the default, does nothing.
 */
export const syncedParameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  "-c",
  "wal_sync_method=fsync",
];

/** Waits until a directory with everything in it is on the disk. */
export async function syncDirectory(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await syncDirectory(path);
    else if (entry.isFile()) await syncEntry(path);
  }
  await syncEntry(directory);
}

/** Waits until a file, or the list of a directory's entries, is on the disk. */
export async function syncEntry(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
