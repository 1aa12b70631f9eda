/**
 * Lines of a program that somebody had to think of: no blank lines, no comments, no imports.
 * The programs are formatted alike, so that a line is as long for one peer as for the other.
 */
export function countLines(source: string): number {
  const withoutImports = source.replaceAll(/^import\s[\s\S]*?;$/gm, '');
  return withoutImports
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:\/\/|#|\/?\*)/.test(line)).length;
}
