/** Where the browser tests find the product: one that begins empty, and a demonstration with weeks of history. */
export const port = Number(process.env.BROWSER_TEST_PORT ?? 4280);
export const demoPort = port + 2;
export const origin = `http://127.0.0.1:${port}`;
export const demoOrigin = `http://127.0.0.1:${demoPort}`;
/** Where the product sends its mail: a test that reads mail listens there. */
export const mailPort = port + 3;
