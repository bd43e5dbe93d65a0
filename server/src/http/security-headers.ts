import type { Config } from "../config.ts";
import { isSecure } from "./origin.ts";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const ALWAYS: readonly (readonly [string, string])[] = [
  ["content-security-policy", CONTENT_SECURITY_POLICY],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
];

/** Puts the security headers on every answer; API answers are never kept by browsers or proxies. */
export function secureHeaders(headers: Headers, path: string, config: Config): void {
  for (const [name, value] of ALWAYS) {
    // A route may give a narrower policy of its own, as uploaded files do.
    if (!headers.has(name)) headers.set(name, value);
  }
  if (isSecure(config)) headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  if (path.startsWith("/api/") && !headers.has("cache-control")) headers.set("cache-control", "no-store");
}
