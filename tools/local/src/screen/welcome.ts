import type { DemoPerson } from '../user-pool/seed-pool.ts';

/** Where the shop is and who can sign in, in a box. */
export function welcome(url: string, staff: readonly DemoPerson[]): string {
  const lines = [
    `The shop is open:  ${url}`,
    `Its API, to read:  ${url}/docs/api/`,
    '',
    'Sign in as',
    ...staff.map(
      ({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(22)} ${password}`,
    ),
    '',
    'Ctrl-C closes it; the data stays. `npm run reset` starts over.',
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const edge = '─'.repeat(width + 4);
  return [`╭${edge}╮`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `╰${edge}╯`].join(
    '\n',
  );
}
