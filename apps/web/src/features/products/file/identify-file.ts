const PIECE_BYTES = 1024 * 1024;

/**
 * An id that follows from what is in a file and from how it is read: the same file in the same way is
 * the same import. It is made piece by piece, so that its size does not matter.
 */
export async function identifyFile(file: Blob, reading: object): Promise<string> {
  let id = await hash(new TextEncoder().encode(JSON.stringify(reading)));
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const piece = await file.slice(at, at + PIECE_BYTES).arrayBuffer();
    id = await hash(await new Blob([id, piece]).arrayBuffer());
  }
  return btoa(String.fromCharCode(...id))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

async function hash(bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
