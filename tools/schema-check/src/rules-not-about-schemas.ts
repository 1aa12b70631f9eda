/** Rules of cfn-lint that have nothing to do with schemas, each with the reason to leave it out. */
export const rulesNotAboutSchemas: Readonly<Record<string, string>> = {
  W3005:
    'It finds a DependsOn that a reference makes superfluous. CDK writes one for the role of every function.',
};
