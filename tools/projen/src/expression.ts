/** What GitHub puts in when the workflow runs: `secrets.NAME` becomes `${{ secrets.NAME }}`. */
export const expression = (what: string): string => `\${{ ${what} }}`;
