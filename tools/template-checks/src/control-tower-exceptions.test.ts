import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { expect, test } from '@jest/globals';
import { controlTowerExceptions } from './control-tower-exceptions.ts';
import type { CheckedStage } from './guard-findings.ts';
import { GoodStack } from './testing/good-stack.ts';
import { unvalidatedApp } from './testing/unvalidated-app.ts';

test.each<CheckedStage>(['production', 'disposable'])(
  'each is needed: good stacks (%s) would be refused',
  (stage) => {
    const app = unvalidatedApp();
    new GoodStack(app, 'Good', stage).addAll();
    const templatePaths = [app.synth().getStackByName('Good').templateFullPath];
    const { violations } = new CfnGuardValidator().validate({ templatePaths, appConstruct: app });
    // `[CT.S3.PR.4]: Require …` is in the file ct-s3-pr-4.
    const refusing = violations.map(({ description }) =>
      description.slice(1, description.indexOf(']')).toLowerCase().replaceAll('.', '-'),
    );
    expect([...new Set(refusing)].sort()).toEqual(
      controlTowerExceptions
        .filter(({ onlyWhenDisposable }) => stage === 'disposable' || !onlyWhenDisposable)
        .map(({ rule }) => rule)
        .sort(),
    );
  },
);
