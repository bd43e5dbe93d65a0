import type { Config } from "../config.ts";
import { isSecure } from "./origin.ts";

/** The name of the session cookie: bound to host and https by its prefix where there is https. */
export function sessionCookieName(config: Config): string {
  return isSecure(config) ? "__Host-tovholder" : "tovholder";
}

/** Set-Cookie for a session; an empty value clears it. Ends with the browser session; the server keeps the real expiry. */
export function sessionCookie(config: Config, value: string): string {
  const parts = [`${sessionCookieName(config)}=${value}`, "Path=/", "HttpOnly", "SameSite=Strict"];
  if (isSecure(config)) parts.push("Secure");
  if (value === "") parts.push("Max-Age=0");
  return parts.join("; ");
}

export function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}
