import { describeWithTool } from '@agentic-retail/python-tools/describe-with-tool';

/** Jest's `describe` where an account can be started; else it says what is missing for that. */
export const describeInAccount = describeWithTool('hypercorn');
