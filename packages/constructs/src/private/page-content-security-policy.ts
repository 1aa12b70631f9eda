/**
 * What a page of a store may load: its own scripts, calls to its own origin and `connectOrigins`,
 * and images from any https origin, since a supplier's picture of a product may be anywhere.
 */
export function pageContentSecurityPolicy(connectOrigins: readonly string[]): string {
  return [
    "default-src 'self'",
    `connect-src ${["'self'", ...connectOrigins].join(' ')}`,
    "img-src 'self' data: blob: https:",
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
