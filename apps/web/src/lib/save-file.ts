const KEPT_MS = 60_000;

/** Gives a text to the browser to save as a file. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read it after this returns.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
