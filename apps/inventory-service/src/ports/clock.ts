/** The time, ISO 8601, UTC. */
export type Clock = () => string;
