/** Fields that hold what no log is to have, whatever is in them. */
const secretFields = /^(authorization|cookies?|email|(new)?password|pin|secret|\w*token)$/i;
const emails = /[^\s"'<>@]+@[^\s"'<>@]+\.[^\s"'<>@.]+/g;
/** A JSON Web Token, or its beginning. */
const tokens = /\beyJ[\w-]+(\.[\w-]*)*/g;

/** Takes out of a log line what tells of somebody or opens something; for `JSON.stringify`. */
export function redact(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return secretFields.test(key) ? undefined : value;
  if (secretFields.test(key)) return '[redacted]';
  return value.replaceAll(emails, '[email]').replaceAll(tokens, '[token]');
}
