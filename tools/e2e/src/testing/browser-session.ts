import type { SpawnedShop } from '@agentic-retail/local/spawn-shop';

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly user?: { readonly role: string | null } };
}

/** A session as a browser has it: with the refresh cookie, which the typed client can't see. */
export interface BrowserSession {
  readonly signedIn: Answer;
  readonly refresh: () => Promise<Answer>;
}

export async function openBrowserSession(
  shop: SpawnedShop,
  credentials: { readonly email: string; readonly password: string; readonly newPassword?: string },
): Promise<BrowserSession> {
  const response = await fetch(`${shop.apiUrl}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const cookie = response.headers.getSetCookie().map((it) => it.split(';')[0]);
  return {
    signedIn: await answerOf(response),
    refresh: async () =>
      answerOf(
        await fetch(`${shop.apiUrl}/auth/refresh`, {
          method: 'POST',
          headers: { cookie: cookie.join('; ') },
        }),
      ),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
