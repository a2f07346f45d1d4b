/**
 * Returns the one instance of something in this process. The first call creates it. It is on `globalThis`, because the
 * server and Next's bundles each load their own copy of a module.
 */
export function onePerProcess<T>(name: string, make: () => T): T {
  const key = Symbol.for(`not-just-you.${name}`);
  const shared = globalThis as unknown as Record<symbol, { value: T } | undefined>;
  const found = shared[key] ?? { value: make() };
  shared[key] = found;
  return found.value;
}
