import type {
  AttributeDefinition,
  CreateTableCommandInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
} from '@aws-sdk/client-dynamodb';

/** What is needed to create a table and no more: how it is paid and kept is not for an engine. */
export interface TableDefinition extends CreateTableCommandInput {
  readonly TableName: string;
  readonly KeySchema: KeySchemaElement[];
  readonly AttributeDefinitions: AttributeDefinition[];
}

/** A resource of a CloudFormation template. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
}

/**
 * The tables of a CloudFormation template whose references are resolved.
 *
 * @throws Error when a table has no plain name or no keys
 */
export function tableDefinitions(template: Template): TableDefinition[] {
  return Object.entries(template.Resources ?? {})
    .filter(([, resource]) => resource.Type === 'AWS::DynamoDB::Table')
    .map(([id, resource]) => tableDefinition(id, resource.Properties ?? {}));
}

function tableDefinition(
  id: string,
  properties: Readonly<Record<string, unknown>>,
): TableDefinition {
  const { TableName, KeySchema, AttributeDefinitions } = properties;
  if (typeof TableName !== 'string') {
    throw new Error(`table ${id} has no plain name: give it a TableName, references resolved`);
  }
  if (!Array.isArray(KeySchema) || !Array.isArray(AttributeDefinitions)) {
    throw new Error(`table ${TableName} lacks KeySchema or AttributeDefinitions`);
  }
  const global = indexes<GlobalSecondaryIndex>(properties.GlobalSecondaryIndexes);
  const local = indexes<LocalSecondaryIndex>(properties.LocalSecondaryIndexes);
  return {
    TableName,
    KeySchema,
    AttributeDefinitions,
    BillingMode: 'PAY_PER_REQUEST',
    ...(global.length === 0 ? {} : { GlobalSecondaryIndexes: global }),
    ...(local.length === 0 ? {} : { LocalSecondaryIndexes: local }),
  };
}

function indexes<I extends GlobalSecondaryIndex | LocalSecondaryIndex>(given: unknown): I[] {
  if (!Array.isArray(given)) return [];
  return given.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  })) as I[];
}
