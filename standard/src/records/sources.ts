/** The observed systems and standards that definitions cite. */
export const FIS = 'observed: Shandong provincial funeral information system (2014)';
export const UPLOAD = 'observed: funeral-home upload interface (2018), §1.11–1.18';
export const MZT141 = 'modelled on MZ/T 141-2019 (chapter list only)';
export const REGULATION_2026 =
  'Regulations on Funeral Administration, State Council Order 824 (2026)';
export const TRACE = '《遗体和骨灰追溯》(2025) by title; MZ/T 017–023 family; this standard';
export const NOTICE_2024 = '民办函〔2024〕27号';

type Column = `${string}.${string}`;

/** An element that an observed system keeps, by the tables and columns where it stands. */
export const column = (...columns: readonly Column[]): string => `observed: ${columns.join(', ')}`;

/** An element that nobody else was seen to keep. */
export const design = (why: string): string => `design: ${why}`;
