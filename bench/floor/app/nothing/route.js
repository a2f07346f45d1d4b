/** Does nothing, for every reporter: what a Next route costs before it does any work. */
export function POST() {
  return new Response(null, { status: 204 });
}

/** Tells the measurement that the server is up. */
export function GET() {
  return new Response(null, { status: 204 });
}
