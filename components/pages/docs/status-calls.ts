import { type Call, readSnippets } from "./call";

/** Calls that read the current status and recent periods. */
export const statusCalls = (origin: string): Call[] => [
  {
    id: "status",
    method: "GET",
    path: "/api/v1/status",
    summary: "The current verdict, the gap, the state of the status page, and every surface and model.",
    details:
      "verdict.state: unknown, quiet, signal, outage, official-only. level: unknown, quiet, elevated, outage. official.state: operational, degraded, partial_outage, major_outage, maintenance, unknown.",
    snippets: readSnippets(`${origin}/api/v1/status`, {
      type: "{ verdict: { headline: string }; official: { state: string; readAt: string | null } }",
      typescript: "console.log(answer.verdict.headline, answer.official.state, answer.official.readAt);",
      python:
        'print(answer["verdict"]["headline"], answer["official"]["state"], answer["official"]["readAt"])',
    }),
  },
  {
    id: "heatmap",
    method: "GET",
    path: "/api/v1/heatmap?window=2h",
    summary: "Reports and their normal level by surface and model, over 30m, 2h or 24h.",
    snippets: readSnippets(`${origin}/api/v1/heatmap?window=2h`, {
      type: "{ cells: { surface: string; model: string; people: number; expected: number }[] }",
      typescript:
        "for (const cell of answer.cells) console.log(cell.surface, cell.model, cell.people, cell.expected);",
      python:
        'for cell in answer["cells"]:\n    print(cell["surface"], cell["model"], cell["people"], cell["expected"])',
    }),
  },
  {
    id: "timeline",
    method: "GET",
    path: "/api/v1/timeline?window=7d&surface=claude-code",
    summary:
      "Reports and their normal level over 24h, 7d or 90d, for everything or for a surface and model, with outages and incidents.",
    details: "At most 400 points. step is their distance in minutes.",
    snippets: readSnippets(`${origin}/api/v1/timeline?window=7d&surface=claude-code`, {
      type: "{ step: number; points: { at: string; people: number; expected: number }[] }",
      typescript: "console.log(answer.step, answer.points.at(-1));",
      python: 'print(answer["step"], answer["points"][-1])',
    }),
  },
  {
    id: "gap",
    method: "GET",
    path: "/api/v1/gap?window=90d",
    summary:
      "Who was first, the median lag, the grade, and three uptimes of each surface, over 30d, 90d or 365d.",
    snippets: readSnippets(`${origin}/api/v1/gap?window=90d`, {
      type: "{ n: number; usersFirst: number; medianLagMinutes: number | null; grade: string | null }",
      typescript: "console.log(answer.usersFirst, answer.n, answer.medianLagMinutes, answer.grade);",
      python: 'print(answer["usersFirst"], answer["n"], answer["medianLagMinutes"], answer["grade"])',
    }),
  },
  {
    id: "catalog",
    method: "GET",
    path: "/api/v1/catalog",
    summary: "The IDs of surfaces, models and symptoms, and what each symptom means.",
    snippets: readSnippets(`${origin}/api/v1/catalog`, {
      type: "{ surfaces: { id: string }[]; models: { id: string }[]; symptoms: { id: string; means: string }[] }",
      typescript: "console.log(answer.surfaces.map(({ id }) => id), answer.symptoms[0]?.means);",
      python: 'print([surface["id"] for surface in answer["surfaces"]])',
    }),
  },
  {
    id: "health",
    method: "GET",
    path: "/api/health",
    summary: "The health of this site itself: 200 or 503, and which part fails.",
    snippets: readSnippets(`${origin}/api/health`, {
      type: "{ ok: boolean; official: { ok: boolean; readAt: string | null } }",
      typescript: "console.log(response.status, answer.ok, answer.official);",
      python: 'print(answer["ok"], answer["official"])',
    }),
  },
];
