import type { EmulationRule } from './emulation-rule.ts';

/** Types that the emulator refuses, each with what is missing without it. */
export const removedTypes: Readonly<Record<string, string>> = {
  'AWS::CodePipeline::Pipeline': 'there is no CodePipeline: its stages are run one by one',
  'AWS::Cognito::UserPoolUser': 'users are made by a call, not by a template',
  'AWS::Cognito::UserPoolUserToGroupAttachment': 'users get their group by a call',
};

/** Removes what the emulator refuses. */
export const withoutRefusedTypes: EmulationRule = ({ Type }) => {
  const why = removedTypes[Type];
  if (why === undefined) return undefined;
  return { resource: undefined, lacks: [{ what: Type, how: 'removed', why }] };
};
