/** The observed systems and standards that definitions cite. */
export const FIS = 'observed: Shandong provincial funeral information system (2014)';
export const UPLOAD = 'observed: funeral-home upload interface (2018), §1.11–1.18';
export const MZT141 = 'modelled on MZ/T 141-2019 (chapter list only)';
export const REGULATION_2026 =
  'Regulations on Funeral Administration, State Council Order 824 (2026)';
export const TRACE = '《遗体和骨灰追溯》(2025) by title; MZ/T 017–023 family; this standard';
/** Arts. 7 and 8: name, price, unit and content are shown; nothing is charged above or outside of what was shown. */
export const MARKED_PRICES = '明码标价和禁止价格欺诈规定 (2022)';
/** Standard terms are pointed out and explained. */
export const CODE_496 = '民法典 art. 496';
/** By title: the text itself was not read. */
export const FISCAL_RECEIPTS = '财政票据管理办法（财政部令第104号修改） by title';
export const TAX_INVOICES = '中华人民共和国发票管理办法 (2023) by title';
export const NOTICE_2024 = '民办函〔2024〕27号';

type Column = `${string}.${string}`;

/** An element that an observed system keeps, by the tables and columns where it stands. */
export const column = (...columns: readonly Column[]): string => `observed: ${columns.join(', ')}`;

/** An element that nobody else was seen to keep. */
export const design = (why: string): string => `design: ${why}`;
