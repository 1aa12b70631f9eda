import { type App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { CheckedStage } from '../guard-findings.ts';

const certificateArn = 'arn:aws:acm:us-east-1:111111111111:certificate/shop';

/** Makes the kinds of resources that this system has, each as it should be, for a test to break. */
export class GoodStack extends Stack {
  private readonly isProduction: boolean;
  private readonly removalPolicy: RemovalPolicy;

  constructor(app: App, id: string, stage: CheckedStage) {
    super(app, id, { env: { region: 'us-east-1' } });
    this.isProduction = stage === 'production';
    this.removalPolicy = this.isProduction ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  }

  addAll(): void {
    this.table();
    this.callFrom(this.function());
    this.route('GET /products');
    this.route('POST /auth/login');
    this.topic();
    this.userPool();
    this.distribution('AtOwnName');
    this.distribution('AtDomain', ['shop.example.com']);
  }

  table(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'sku', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: this.isProduction,
      removalPolicy: this.removalPolicy,
    });
    table.addGlobalSecondaryIndex({
      indexName: 'category-index',
      partitionKey: { name: 'category', type: AttributeType.STRING },
    });
    return table;
  }

  /** A disposable one is emptied by a function that CDK adds. */
  bucket(id: string, serverAccessLogsBucket?: Bucket): Bucket {
    return new Bucket(this, id, {
      serverAccessLogsBucket,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      enforceSSL: true,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: this.removalPolicy,
      autoDeleteObjects: !this.isProduction,
    });
  }

  /** With names of its own there is a certificate. */
  distribution(id: string, domainNames: string[] = []): Distribution {
    const logBucket = this.bucket(`${id}Logs`);
    const files = this.bucket(`${id}Files`, logBucket);
    return new Distribution(this, id, {
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(files),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      logBucket,
      ...(domainNames.length > 0 && {
        domainNames,
        certificate: Certificate.fromCertificateArn(this, `${id}Certificate`, certificateArn),
      }),
    });
  }

  logGroup(): LogGroup {
    const retention = this.isProduction ? RetentionDays.ONE_YEAR : RetentionDays.TWO_WEEKS;
    return new LogGroup(this, 'Logs', { retention });
  }

  function(): LambdaFunction {
    return new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = async () => {};'),
      tracing: Tracing.ACTIVE,
      logGroup: this.logGroup(),
    });
  }

  /** What lets an API call the function; its ARN is put together from references. */
  callFrom(target: LambdaFunction): void {
    target.addPermission('Call', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.formatArn({ service: 'execute-api', resource: 'api', resourceName: '*' }),
    });
  }

  role(...actions: string[]): Role {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(new PolicyStatement({ actions, resources: ['arn:aws:s3:::shop'] }));
    return role;
  }

  /** The route of a login asks for no token. */
  route(routeKey: string): CfnRoute {
    const isPublic = routeKey === 'POST /auth/login';
    return new CfnRoute(this, routeKey.replaceAll('/', '.'), {
      apiId: 'api',
      routeKey,
      ...(isPublic
        ? { authorizationType: 'NONE' }
        : { authorizationType: 'JWT', authorizerId: 'authorizer' }),
    });
  }

  topic(): Topic {
    return new Topic(this, 'Topic', { enforceSSL: true });
  }

  userPool(): UserPool {
    return new UserPool(this, 'Staff', {
      deletionProtection: this.isProduction,
      removalPolicy: this.removalPolicy,
    });
  }
}
