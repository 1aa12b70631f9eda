/** What the build was told about where it will run. */
export interface Environment {
  /** Where the API is, without a slash at the end. @default `/api`, on the page's own origin */
  readonly apiBaseUrl: string;
}

/**
 * Reads the variables of the build.
 *
 * @throws Error when one makes no sense: better at the first paint than at the first sale
 */
export function parseEnvironment(variables: Readonly<Record<string, unknown>>): Environment {
  const { VITE_API_BASE_URL: given = '/api' } = variables;
  if (typeof given !== 'string' || !/^(https:\/\/[^\s/]+)?(\/[^\s]*)?$/.test(given)) {
    throw new Error(`VITE_API_BASE_URL has to be a path or an https address, not ${given}`);
  }
  return { apiBaseUrl: given.replace(/\/$/, '') };
}
