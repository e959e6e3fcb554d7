/** How long anything may take that a database is asked for, in seconds; 0 is without end. */
export interface DatabaseLimits {
  /** One statement. */
  readonly statementSeconds: number;
  /** The wait for a lock that another transaction holds. */
  readonly lockSeconds: number;
  /** A transaction in which nothing is asked. */
  readonly idleSeconds: number;
  /** The wait for a free connection, and for the database to answer a new one. */
  readonly connectSeconds: number;
}

/** For people who wait: a refusal in time, with a sentence, is better than a page that never comes. */
export const USUAL_LIMITS: DatabaseLimits = {
  statementSeconds: 20,
  lockSeconds: 5,
  idleSeconds: 30,
  connectSeconds: 5,
};

/** For work of an operator that may take hours: migrations, imports, verification. */
export const PATIENT_LIMITS: DatabaseLimits = {
  statementSeconds: 0,
  lockSeconds: 300,
  idleSeconds: 3600,
  connectSeconds: 60,
};

/** For batches of partners, which may be large: they wait for nobody's locks for long, nor keep theirs. */
export const EXCHANGE_LIMITS: DatabaseLimits = {
  statementSeconds: 120,
  lockSeconds: 5,
  idleSeconds: 60,
  connectSeconds: 5,
};
