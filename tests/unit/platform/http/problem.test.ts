import { expect, test, vi } from "vitest";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { rateLimitHeaders } from "@/lib/platform/http/rate-limit";
import { log } from "@/lib/platform/process/log";

test("a problem has the members of RFC 9457, and the errors", async () => {
  const answer = problemResponse({
    status: 400,
    detail: "The report is not understood.",
    errors: [{ path: "surface", message: "must be one of a, b" }],
    headers: { "Retry-After": "3" },
  });
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(answer.headers.get("retry-after")).toBe("3");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({
    type: "about:blank",
    title: "Bad Request",
    status: 400,
    detail: "The report is not understood.",
    errors: [{ path: "surface", message: "must be one of a, b" }],
  });
});

test("an unexpected error is a 500 without its cause", async () => {
  const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
  const handle = withProblems(async () => {
    throw new Error("password=hunter2 in /srv/secret.ts");
  });
  const answer = await handle(new Request("http://127.0.0.1/"));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/hunter2|secret|\.ts/);
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});

test("an unavailable database is a 503 with Retry-After", async () => {
  const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
  const handle = withProblems(async () => {
    throw Object.assign(new Error("Can't reach database server at 10.1.2.3:5432"), { code: "P1001" });
  });
  const answer = await handle(new Request("http://127.0.0.1/"));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await answer.text()).not.toContain("10.1.2.3");
  logged.mockRestore();
});

test("quotas are lists of named items with their parameters", () => {
  const quotas = [
    { name: "reporter", limit: 30, windowSeconds: 600, remaining: 29, resetSeconds: 600 },
    { name: "network", limit: 600, windowSeconds: 600, remaining: 0, resetSeconds: 17 },
  ];
  expect(rateLimitHeaders(quotas)).toEqual({
    "RateLimit-Policy": '"reporter";q=30;w=600, "network";q=600;w=600',
    RateLimit: '"reporter";r=29;t=600, "network";r=0;t=17',
  });
});
