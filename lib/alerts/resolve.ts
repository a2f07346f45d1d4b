import { lookup, Resolver } from "node:dns/promises";

/** Where a name leads: all its addresses. @throws when it leads nowhere, or nobody answers. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

/** As the system resolves names, hosts file included: for private use, where nobody is a stranger. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true, verbatim: true });

const patience = { timeout: 2_000, tries: 2 };

/**
 * As name servers say (of the system, unless others are given). The system's own way holds one of the few threads that
 * files and cryptography need too while a name server is silent: strangers' names are never looked up like that.
 */
export const fromNameServers =
  (servers?: readonly string[]): Resolve =>
  async (host) => {
    const resolver = new Resolver(patience);
    if (servers) resolver.setServers(servers);
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    if (four.status === "rejected" && six.status === "rejected") throw four.reason;
    return [
      ...(four.status === "fulfilled" ? four.value.map((address) => ({ address, family: 4 })) : []),
      ...(six.status === "fulfilled" ? six.value.map((address) => ({ address, family: 6 })) : []),
    ];
  };
