import type { TemplateResource } from '../template.ts';

/** What the emulated account has that a template can't know. */
export interface Surroundings {
  /** Where the emulator answers. */
  readonly endpoint: string;
  /** Ids of the emulated zones, by the ids of those they stand for. @default - none */
  readonly hostedZones?: Readonly<Record<string, string>>;
}

/** Something of a resource that the emulated account lacks. */
export interface Lack {
  /** A type, or a type and a property of it, such as `AWS::S3::Bucket.Tags`. */
  readonly what: string;
  /** `ignored`: it stays in the template and has no effect. */
  readonly how: 'removed' | 'replaced' | 'ignored';
  readonly why: string;
}

/** A resource as the emulator can make it, which is not at all if there is none. */
export interface Emulation {
  readonly resource: TemplateResource | undefined;
  readonly lacks: readonly Lack[];
}

/** Looks at one resource of a template; `undefined` where there is nothing to do. */
export type EmulationRule = (
  resource: TemplateResource,
  surroundings: Surroundings,
) => Emulation | undefined;
