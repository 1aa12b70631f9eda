import { type CfnOutput, Stack } from 'aws-cdk-lib';
import type { Mfa } from 'aws-cdk-lib/aws-cognito';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { CostTags } from './cost-tags';
import { DeployRole } from './deploy-role';
import type { IRetailTables } from './i-retail-tables';
import type { IStaffDirectory } from './i-staff-directory';
import { ImageCdn } from './image-cdn';
import { accessLogBucket, logByBucketPolicy } from './private/access-log-bucket';
import { anyDistribution } from './private/origin-check';
import { checkProp } from './private/prop-check';
import { checkServices } from './private/service-check';
import { storeFunction } from './private/store-function';
import { storeOutputs } from './private/store-outputs';
import { RetailTables } from './retail-tables';
import { ServiceApi } from './service-api';
import type { ServiceFunction } from './service-function';
import { StaffDirectory } from './staff-directory';
import { StoreMonitoring } from './store-monitoring';
import type { StoreService } from './store-service';
import type { StoreStage } from './store-stage';
import { WebApp } from './web-app';
import type { WebDomain } from './web-domain';

/** Properties of `RetailStore`. */
export interface RetailStoreProps {
  /**
   * Name of the environment, part of every physical name.
   * 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter.
   */
  readonly environmentName: string;

  /**
   * What the data is worth: removal policies, deletion protection, the window of point-in-time
   * recovery and the retention of logs follow from it.
   */
  readonly stage: StoreStage;

  /** The services of the store, at least one; no two have the same name or take the same requests. */
  readonly services: StoreService[];

  /**
   * Where the page is found, beside CloudFront's own name.
   *
   * @default - at CloudFront's own name only
   */
  readonly domain?: WebDomain;

  /**
   * Email address of the first owner, to which the user pool mails a temporary password.
   *
   * @default - no user is made
   */
  readonly firstOwnerEmail?: string;

  /**
   * Whether staff may or must have a second factor: see `StaffDirectory`.
   *
   * @default Mfa.OPTIONAL
   */
  readonly mfa?: Mfa;

  /**
   * ARN of a web ACL (AWS WAF, global) in front of page and images. The API can still be called at
   * its own address.
   *
   * @default - none
   */
  readonly webAclArn?: string;

  /**
   * The countries from which page and images can be reached, as two capital letters (ISO 3166-1
   * alpha-2).
   *
   * @default - all
   */
  readonly allowedCountries?: string[];

  /**
   * Email address that gets the alarms. The service first asks there whether it may write.
   *
   * @default - nobody: subscribe to `monitoring.topic`
   */
  readonly alarmEmail?: string;

  /**
   * Whether tables and buckets have their fixed names, by which those made by another tool are
   * imported. Names of buckets can be taken only once in all of AWS, so that only one account can
   * have `agentic-retail-os-web-dev`.
   *
   * @default true
   */
  readonly physicalNames?: boolean;

  /**
   * Who pays, 1 to 256 characters: the cost tag `Team`.
   *
   * @default 'retail'
   */
  readonly team?: string;

  /**
   * Whether to make a role for the AWS CodeBuild projects that deploy the store.
   *
   * @default false
   */
  readonly deployRole?: boolean;

  /**
   * Tables that exist, such as those of `RetailTables.fromAttributes`.
   *
   * @default - they are made
   */
  readonly tables?: IRetailTables;

  /**
   * Staff that exist, such as those of `StaffDirectory.fromAttributes`.
   *
   * @default - a directory is made
   */
  readonly staff?: IStaffDirectory;

  /**
   * The bucket for the page's files, when one exists: see `WebApp`.
   *
   * @default - one is made
   */
  readonly webBucket?: IBucket;

  /**
   * The bucket for images, when one exists: see `ImageCdn`.
   *
   * @default - one is made
   */
  readonly imagesBucket?: IBucket;

  /**
   * The bucket for the access logs of buckets and distributions, when one exists: see `WebApp`.
   *
   * @default - one is made
   */
  readonly logBucket?: IBucket;
}

/**
 * A whole store: tables, staff, services and the API before them, the page and its images, alarms
 * and a dashboard, cost tags and outputs. Each part is a construct of its own and can be reached by
 * its property, and so can every resource within it.
 *
 * @throws Error when a prop breaks its rule.
 */
export class RetailStore extends Construct {
  /** The tables. */
  public readonly tables: IRetailTables;

  /** The people who work in the store. */
  public readonly staff: IStaffDirectory;

  /** Pictures of products. */
  public readonly images: ImageCdn;

  /** The functions, by the names of their services. */
  public readonly functions: { readonly [name: string]: ServiceFunction };

  /** The HTTP API. */
  public readonly api: ServiceApi;

  /** The page. */
  public readonly web: WebApp;

  /** Alarms and dashboard. */
  public readonly monitoring: StoreMonitoring;

  /** The role of the builds that deploy the store, when it was asked for. */
  public readonly deployRole?: DeployRole;

  /** What the stack puts out, by name, such as `WebUrl`. */
  public readonly outputs: { readonly [name: string]: CfnOutput };

  public constructor(scope: Construct, id: string, props: RetailStoreProps) {
    super(scope, id);
    logByBucketPolicy(this);
    const { environmentName, stage, services, domain, physicalNames = true } = props;
    checkServices(this, services);
    checkProp(this, props.staff === undefined || props.firstOwnerEmail === undefined, {
      prop: 'RetailStore.firstOwnerEmail',
      rule: 'be left out when `staff` is given',
      given: props.firstOwnerEmail,
      fix: 'Make the first owner where the staff is made.',
    });
    const { webAclArn, allowedCountries } = props;
    const inCommon = { environmentName, stage, physicalNames };

    this.tables = props.tables ?? new RetailTables(this, 'Tables', inCommon);
    this.staff =
      props.staff ??
      new StaffDirectory(this, 'Staff', {
        stage,
        firstOwnerEmail: props.firstOwnerEmail,
        mfa: props.mfa,
      });
    const logBucket = props.logBucket ?? accessLogBucket(this, 'AccessLogs', stage);
    const origins = domain === undefined ? [] : [`https://${domain.domainName}`];
    this.images = new ImageCdn(this, 'Images', {
      ...inCommon,
      logBucket,
      webAclArn,
      allowedCountries,
      // The page's own name at CloudFront is known only when its policy, which names this bucket, is.
      uploadOrigins: domain === undefined ? [anyDistribution] : origins,
      bucket: props.imagesBucket,
    });

    const { tables, staff, images } = this;
    const served = services.map((service) => ({
      service,
      answering: storeFunction(this, service, { stage, tables, staff, images }),
    }));
    this.functions = Object.fromEntries(served.map((it) => [it.service.name, it.answering]));
    this.api = new ServiceApi(this, 'Api', {
      apiName: `agentic-retail-${environmentName}`,
      routes: served.flatMap(({ service, answering }) =>
        service.routes.map((route) => ({ ...route, function: answering.lambdaFunction })),
      ),
      userPool: staff.userPool,
      userPoolClient: staff.userPoolClient,
      stage,
      corsOrigins: origins,
    });
    this.web = new WebApp(this, 'Web', {
      ...inCommon,
      api: this.api.api,
      logBucket,
      webAclArn,
      allowedCountries,
      connectOrigins: [`https://${images.bucket.bucketRegionalDomainName}`],
      domain,
      bucket: props.webBucket,
    });
    this.monitoring = new StoreMonitoring(this, 'Monitoring', {
      environmentName,
      functions: Object.fromEntries(
        Object.entries(this.functions).map(([name, { lambdaFunction }]) => [name, lambdaFunction]),
      ),
      api: this.api.api,
      tables,
      alarmEmail: props.alarmEmail,
    });
    if (props.deployRole) {
      this.deployRole = new DeployRole(this, 'DeployRole', { environmentName, webApp: this.web });
    }
    this.outputs = storeOutputs(this, this);
    this.tag(environmentName, props.team ?? 'retail', logBucket);
  }

  private tag(environmentName: string, team: string, logBucket: IBucket): void {
    CostTags.apply(this, { environmentName, team });
    const { certificateStack = Stack.of(this) } = this.web.certificate ?? {};
    if (certificateStack !== Stack.of(this)) {
      CostTags.apply(certificateStack, { environmentName, team });
      CostTags.component(certificateStack, 'web');
    }
    for (const [component, part] of [
      ['data', this.tables],
      ['identity', this.staff],
      ['images', this.images],
      ['api', this.api],
      ['web', this.web],
      ['monitoring', this.monitoring],
      ['logs', logBucket],
      ...Object.entries(this.functions).map(([name, it]) => [`${name}-service`, it] as const),
    ] as const) {
      CostTags.component(part, component);
    }
  }
}
