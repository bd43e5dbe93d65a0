import type { Config } from "../config.ts";
import { Problem } from "./problem.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether this server's own users meet it over https. */
export function isSecure(config: Config): boolean {
  return config.publicUrl?.protocol === "https:";
}

/**
 * Refuses names this server does not go by (DNS rebinding: a foreign name pointed at loopback), and unsafe requests that
 * come from another site. Clients that are not browsers send neither Origin nor Sec-Fetch-Site; they need the token.
 */
export function checkOrigin(request: Request, config: Config): void {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (!LOOPBACK.has(name) && name !== config.publicUrl?.hostname && name !== config.host) {
    throw new Problem(
      "bad-request",
      "Serveren kender ikke det navn. Sæt TOVHOLDER_URL til den adresse, brugerne skriver.",
    );
  }
  if (SAFE.has(request.method)) return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const foreign = (origin !== null && hostOf(origin) !== host.toLowerCase()) || site === "cross-site";
  if (foreign) throw new Problem("cross-site", "Åbn Tovholder på dens egen adresse, og prøv igen.");
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : undefined;
}
