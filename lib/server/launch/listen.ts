import { createServer, type Server } from "node:net";
import { StartProblem } from "@/lib/platform/process/start-problem";

/**
 * Makes a server listen, and returns the port that it got.
 * @throws StartProblem when the port is taken or not allowed.
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const why = { EADDRINUSE: "another program listens there", EACCES: "this user may not listen there" };
      const reason = why[error.code as keyof typeof why];
      fail(reason ? new StartProblem(`PORT: ${port} cannot be used: ${reason}.`, { cause: error }) : error);
    };
    server.once("error", failed);
    server.listen(port, () => {
      server.off("error", failed);
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}

/**
 * Makes sure, before anything slow is done, that a port can be had; for 0 finds one.
 * @throws StartProblem when it cannot.
 */
export async function findPort(port: number): Promise<number> {
  const probe = createServer();
  const found = await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
  return found;
}
