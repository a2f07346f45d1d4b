import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What a unix socket's path may be long on macOS, the shortest of the systems we know (bytes, with the end mark). */
const maxSocketPath = 103;

/**
 * Calls `use` with a path of `directory` that is short enough for a socket named `name` inside it: its own path, or
 * that of a symbolic link in the system's directory for temporary files, which is gone afterwards.
 */
export async function withShortPath<T>(
  directory: string,
  name: string,
  use: (socketPath: string) => Promise<T>,
): Promise<T> {
  const direct = join(resolve(directory), name);
  if (Buffer.byteLength(direct) <= maxSocketPath) return use(direct);
  const place = await mkdtemp(join(tmpdir(), "njy-"));
  try {
    await symlink(resolve(directory), join(place, "d"));
    return await use(join(place, "d", name));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Whether a unix socket of this name can be bound in a directory by its own path. */
export const isShortEnough = (directory: string, name: string): boolean =>
  Buffer.byteLength(join(resolve(directory), name)) <= maxSocketPath;
