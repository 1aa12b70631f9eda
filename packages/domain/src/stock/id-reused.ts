/** The id that a device made belongs to something else already. */
export interface IdReused {
  readonly code: 'id-reused';
  readonly id: string;
}
