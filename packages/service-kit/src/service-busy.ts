/** The database could not take the work in time, and nothing of it was done. */
export class ServiceBusy extends Error {
  override readonly name = 'ServiceBusy';
}
