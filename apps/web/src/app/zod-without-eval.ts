import { config } from 'zod/mini';

// Zod would try to compile its parsers with `new Function`, which the content security policy
// forbids and reports. This has to run before the first schema is made: import it first.
config({ jitless: true });
