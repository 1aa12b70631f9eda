import { findingsInWords } from './findings-in-words.ts';
import { openTable } from './open-table.ts';
import { readVerifyOptions, usage } from './read-verify-options.ts';
import { verifyChain } from './verify-chain.ts';

// `npm run audit:verify`: 0 when nothing was changed, 1 when something was, 2 when it could not look.
const stop = () => process.exit(2);
process.once('disconnect', stop);
try {
  const options = readVerifyOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(usage);
  } else {
    const table = await openTable(options);
    try {
      const findings = await verifyChain(table.client, table.name, options.head);
      console.log(findingsInWords(findings));
      process.exitCode = findings.broken === undefined ? 0 : 1;
    } finally {
      await table.close();
    }
  }
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
process.off('disconnect', stop);
process.disconnect?.();
