/** A resource of a CloudFormation template, before its references are resolved. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly Resources?: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}

/** One synthesized stack. */
export interface StackTemplate {
  readonly name: string;
  readonly region: string;
  /** Value of its tag `Environment`, if it has one. */
  readonly environment: string | undefined;
  readonly template: Template;
  /** Folders or files of its assets, by the key they would be uploaded to. */
  readonly assets: ReadonlyMap<string, string>;
}
