/**
 * Every GitHub action of the workflows, once, pinned to a commit: a tag can be moved, a commit can't.
 * To move on, take the commit that the tag of the new version points to.
 */
const pinned = {
  'actions/cache': ['v6.1.0', '55cc8345863c7cc4c66a329aec7e433d2d1c52a9'],
  'actions/checkout': ['v7.0.1', '3d3c42e5aac5ba805825da76410c181273ba90b1'],
  'actions/download-artifact': ['v8.0.1', '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c'],
  'actions/setup-dotnet': ['v6.0.0', 'a98b56852c35b8e3190ac28c8c2271da59106c68'],
  'actions/setup-go': ['v7.0.0', 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e'],
  'actions/setup-java': ['v5.7.0', 'b6effb05e454b25005698d916606bdc6ffcbf961'],
  'actions/setup-node': ['v7.0.0', '820762786026740c76f36085b0efc47a31fe5020'],
  'actions/setup-python': ['v7.0.0', '5fda3b95a4ea91299a34e894583c3862153e4b97'],
  'actions/upload-artifact': ['v7.0.1', '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a'],
} as const;

/** A step of a job. */
export type Step = Readonly<Record<string, unknown>>;

/** A step that uses an action. */
export function action(name: keyof typeof pinned, inputs?: Record<string, unknown>): Step {
  const [, commit] = pinned[name];
  return { uses: `${name}@${commit}`, ...(inputs && { with: inputs }) };
}

/** Writes the version of every action behind its commit, for those who read the workflow. */
export function withVersionsOfActions(yaml: string): string {
  return Object.entries(pinned).reduce(
    (text, [name, [version, commit]]) =>
      text.replaceAll(`${name}@${commit}`, `${name}@${commit} # ${version}`),
    yaml,
  );
}
