/** So often (seconds) it is looked, while the server runs, for what has been kept long enough. */
export const forgetEverySeconds = 600;
