/** The least that answers a route. */
export const handler = async () => ({ statusCode: 200, body: '[]' });
