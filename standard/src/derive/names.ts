/** `cremationConfirmation` → `cremation_confirmation`. */
export const snake = (camel: string): string =>
  camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const tableName = (kind: string): string => snake(kind);

/** System elements whose names are words of SQL, or that differ from the element's name. */
const SYSTEM_COLUMNS: Readonly<Record<string, string>> = { case: 'case_id' };

export const columnName = (element: string): string =>
  SYSTEM_COLUMNS[element] ?? snake(element);
