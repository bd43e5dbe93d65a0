import { accessInWords } from "./openapi.ts";
import type { Route } from "./route.ts";

/** A page of the API for people: every route with who may call it and what it leaves in the log. No script, no style. */
export function apiPage(routes: readonly Route[]): string {
  const rows = routes.map(
    (route) =>
      `<tr><td><code>${route.method}</code></td><td><code>${escape(route.path)}</code></td><td>${escape(route.summary)}</td>` +
      `<td>${escape(accessInWords(route))}</td><td>${escape(logInWords(route))}</td></tr>`,
  );
  return `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tovholders grænseflade</title></head>
<body>
<h1>Tovholders grænseflade</h1>
<p>Den maskinlæsbare beskrivelse ligger i <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Kald, der ændrer noget, sender feltet <code>csrf</code> fra <code>GET /api/me</code> i hovedet <code>x-csrf</code>.
Afslag er problemdokumenter (RFC 9457) med en fast <code>code</code>.</p>
<table>
<caption>Alle kald</caption>
<thead><tr><th scope="col">Metode</th><th scope="col">Sti</th><th scope="col">Hvad</th><th scope="col">Hvem</th><th scope="col">Log</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

function logInWords({ audit }: Route): string {
  return "none" in audit ? `Ingen: ${audit.none}` : audit.action;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
