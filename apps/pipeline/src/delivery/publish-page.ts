import { join } from 'node:path';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { S3Client } from '@aws-sdk/client-s3';
import { deliveryNames } from '../config/delivery-names.ts';
import { deployRoleArn, findAccount, stacksOf } from './aws/aws-account.ts';
import { CloudFrontPageCache } from './aws/cloud-front-page-cache.ts';
import { findCredentials } from './aws/find-credentials.ts';
import { refuseUnlessBootstrapped } from './aws/refuse-unless-bootstrapped.ts';
import { S3PageBucket } from './aws/s3-page-bucket.ts';
import { chooseEnvironment } from './command/choose-environment.ts';
import { givenFolder, repositoryRoot, stageFolder } from './command/delivery-folders.ts';
import { checkedOutCommit } from './command/git-state.ts';
import { exitCodes, runCommand } from './command/run-command.ts';
import { runNx } from './command/run-nx.ts';
import { runStage } from './command/run-stage.ts';
import { keysIn } from './page/page-files.ts';
import { pageOutputs } from './page/page-outputs.ts';
import { publishVersion } from './page/publish-version.ts';

const usage = `Builds the page and publishes it where the stacks of the environment say.

  npm run publish:page -- --env NAME [--out FOLDER]

  --env NAME         the environment, such as test
  --out FOLDER       where to leave status.json (.delivery/NAME/publish-page)
  --help             show this

Assets go first and the index last, so that everybody gets one version or the other, whole. Assets of
the version before, and of the last 30 days, stay for pages that are open.

${exitCodes}`;

await runCommand({
  usage,
  options: { env: { type: 'string' }, out: { type: 'string' } },
  async run({ env, out }) {
    const { name, environment } = chooseEnvironment(env);
    const { region } = environment;
    await runStage({
      stage: 'publish-page',
      environment: name,
      folder: givenFolder(out, stageFolder(name, 'publish-page')),
      commit: checkedOutCommit,
      async work() {
        const account = await findAccount(region);
        await refuseUnlessBootstrapped(account, region);
        const { webStack } = deliveryNames(name);
        const stack = await stacksOf(region, deployRoleArn(account, region)).describe(webStack);
        const { bucketName, distributionId, url } = pageOutputs(webStack, stack?.outputs);
        // The page calls the API on its own origin: nothing of the account is built into it.
        runNx(['run', '@agentic-retail/web:build']);
        const dist = join(repositoryRoot, 'apps/web/dist');
        const client = { region, credentials: await findCredentials() };
        console.log(`▸ Publishing the page to ${bucketName}`);
        await publishVersion({
          built: keysIn(dist),
          bucket: new S3PageBucket(new S3Client(client), bucketName, dist),
          cache: new CloudFrontPageCache(new CloudFrontClient(client), distributionId),
          now: () => new Date(),
          say: (line) => console.log(`  ${line}`),
        });
        console.log(`✓ ${url}`);
      },
    });
  },
});
