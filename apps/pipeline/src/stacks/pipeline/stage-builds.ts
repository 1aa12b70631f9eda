import { Duration } from 'aws-cdk-lib';
import {
  BuildSpec,
  Cache,
  ComputeType,
  LinuxArmBuildImage,
  PipelineProject,
} from 'aws-cdk-lib/aws-codebuild';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageCommand } from './stage-commands.ts';

interface StageBuildProps {
  readonly command: StageCommand;
  readonly artifacts: Bucket;
  readonly logGroup: ILogGroup;
  readonly role: Role;
}

/** The build of one stage: it runs one command of the repository, the one that a person runs. */
export function stageBuild(
  scope: Construct,
  id: string,
  { command, artifacts, logGroup, role }: StageBuildProps,
): PipelineProject {
  return new PipelineProject(scope, id, {
    description: command.description,
    // What it may do is said by its role, exactly: nothing is to be added.
    role: role.withoutPolicyUpdates(),
    encryptionKey: Alias.fromAliasName(scope, `${id}Key`, 'alias/aws/s3'),
    grantReportGroupPermissions: false,
    environment: {
      buildImage: LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_4_0,
      computeType: command.isLarge ? ComputeType.LARGE : ComputeType.SMALL,
    },
    timeout: Duration.minutes(command.timeoutMinutes),
    queuedTimeout: Duration.hours(1),
    // Its own: what tests leave there must not get into what is deployed.
    cache: Cache.bucket(artifacts, { prefix: `cache/${id}` }),
    logging: { cloudWatch: { logGroup, prefix: id } },
    buildSpec: BuildSpec.fromObject({
      version: '0.2',
      env: {
        variables: {
          CDK_DISABLE_CLI_TELEMETRY: 'true',
          NX_NO_CLOUD: 'true',
          npm_config_cache: '.nx/npm',
        },
        ...(command.exports && { 'exported-variables': Object.keys(command.exports) }),
      },
      phases: {
        pre_build: { commands: ['node tools/take-over-nx-cache.mjs'] },
        build: {
          commands: [
            command.line,
            ...Object.entries(command.exports ?? {}).map(
              ([name, value]) => `export ${name}="${value}"`,
            ),
          ],
        },
      },
      artifacts: { 'base-directory': command.leaves, files: ['**/*'] },
      // Without its database, Nx takes nothing from its cache.
      cache: { paths: ['.nx/npm/**/*', '.nx/cache/**/*', '.nx/workspace-data/*.db'] },
    }),
  });
}
