/** One deployment of the whole system, as an organisation sets it up. */
export interface Environment {
  /** Branch of the repository that is deployed here. */
  readonly branch: string;
  /** Domain of the page; `www.` of it leads there too. Without one, CloudFront's own name serves. */
  readonly webDomain?: string;
  /** Route 53 zone in which the domain is; needed with a domain. */
  readonly hostedZoneId?: string;
  /** Name of that zone, such as `example.com`: the domain is it or ends with it. */
  readonly hostedZoneName?: string;
  /** GitHub repository, as `owner/name`. */
  readonly repository: string;
  /** The connection through which AWS reads the repository. */
  readonly connectionArn: string;
  /** AWS region of everything that has one. */
  readonly region: string;
  /** Whether a person has to approve each deployment. */
  readonly approvalBeforeDeploy: boolean;
  /** `retained` also means deletion-protected, with point-in-time recovery. */
  readonly dataOnStackDeletion: 'destroyed' | 'retained';
  /** Who pays: the cost tag `Team`. */
  readonly team: string;
  /** Made with the user pool; without one, the first owner is put into the group by hand. */
  readonly firstOwnerEmail?: string;
  /** Gets the alarms; without one, people subscribe to the topic by themselves. */
  readonly alarmEmail?: string;
}

export type EnvironmentTable = Readonly<Record<string, Environment>>;

const inCommon = {
  hostedZoneId: 'Z052058934LNMXLJISF94',
  hostedZoneName: 'conquerorfoundation.com',
  repository: 'Tolu-Orina/Agentic-POS',
  connectionArn:
    'arn:aws:codeconnections:us-east-1:159169122827:connection/3a7ecb9b-10b7-4838-947e-5f4268a9c32e',
  region: 'us-east-1',
  team: 'retail-platform',
} as const;

/**
 * The environments, and the only place that holds these values: to run the system elsewhere, change
 * them here and nowhere else.
 */
export const environments = {
  dev: {
    ...inCommon,
    branch: 'develop',
    webDomain: 'dev.agentic-pos.conquerorfoundation.com',
    approvalBeforeDeploy: false,
    dataOnStackDeletion: 'destroyed',
  },
  test: {
    ...inCommon,
    branch: 'test',
    webDomain: 'test.agentic-pos.conquerorfoundation.com',
    approvalBeforeDeploy: false,
    dataOnStackDeletion: 'destroyed',
  },
  prod: {
    ...inCommon,
    branch: 'main',
    webDomain: 'agentic-pos.conquerorfoundation.com',
    approvalBeforeDeploy: true,
    dataOnStackDeletion: 'retained',
  },
} as const satisfies EnvironmentTable;
