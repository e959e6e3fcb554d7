import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { CodeSet } from '@qingming/standard/language/code-set.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';

/** How the standard calls a code; a code that it does not know stands for itself. */
export const codeLabel = (codes: CodeSet, code: string): Bilingual =>
  findCode(codes, code) ?? { zh: code, en: code };
