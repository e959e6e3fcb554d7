/** The source line of a set read from the code tables of the Shandong provincial system (commit of 2014-12-19). */
export const observed = (table: string): string => `observed: FIS.${table} (Shandong 2014)`;

/** The source line of an observed set that this standard had to extend; `added` says by what. */
export const observedAndAdded = (table: string, added: string): string =>
  `${observed(table)}; added by this standard: ${added}`;

/** The source line of a set that no observed system has. */
export const ownDefinition = (why: string): string => `this standard: ${why}`;
