/** Names that the delivery of an environment and the environment's own stacks have to agree on. */
export const deliveryNames = (environmentName: string) => ({
  pipelineStack: `agentic-retail-${environmentName}-pipeline`,
  pipeline: `agentic-retail-${environmentName}`,
  /** The role of the builds that deploy; the page's stack lets it publish the page. */
  deployRole: `agentic-retail-${environmentName}-deploy`,
  deployedCommitParameter: `/agentic-retail/${environmentName}/deployed-commit`,
  webStack: `agentic-retail-${environmentName}-web`,
});
