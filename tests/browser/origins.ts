/** The servers of the browser tests: one starts empty, and a demo has weeks of history. */
export const port = Number(process.env.BROWSER_TEST_PORT ?? 4280);
export const demoPort = port + 2;
export const origin = `http://127.0.0.1:${port}`;
export const demoOrigin = `http://127.0.0.1:${demoPort}`;
/** The port that the product sends mail to. A test that reads mail listens there. */
export const mailPort = port + 3;
