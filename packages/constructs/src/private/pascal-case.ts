/** `agent-tools` → `AgentTools`: how ids of resources and outputs are written. */
export function pascalCase(words: string): string {
  return words.replaceAll(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}
