/** A resource of a synthesized template and what it has to do with others. */
export interface MadeResource {
  readonly logicalId: string;
  /** Such as `AWS::DynamoDB::Table`. */
  readonly type: string;
  /** Names of the constructs around it, from the documented one inwards, such as `['Tables', 'Products']`. */
  readonly path: readonly string[];
  readonly properties: unknown;
  /** Logical ids that its properties refer to. */
  readonly references: readonly string[];
  /** Whether the example was given it: the documented construct only uses it. */
  readonly given: boolean;
}
