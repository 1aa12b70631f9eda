/** A mail with a code that the user pool would send. */
export interface CodeMail {
  readonly to: string;
  readonly code: string;
}

/** Finds the mails in what the emulator prints: a box with a line for each of their fields. */
export function mailsIn(printed: string): CodeMail[] {
  const mails: CodeMail[] = [];
  let to: string | undefined;
  for (const line of printed.split('\n')) {
    to = /Destination:\s*(\S+)/.exec(line)?.[1] ?? to;
    const code = /Code:\s*(\d+)/.exec(line)?.[1];
    if (to !== undefined && code !== undefined) {
      mails.push({ to, code });
      to = undefined;
    }
  }
  return mails;
}
