import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { readFileReference } from '@qingming/standard/language/file-reference.ts';

const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

const KILO = 1024;

function sizeOf(bytes: number): string {
  const kilobytes = bytes / KILO;
  return kilobytes < KILO
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / KILO).toFixed(1)} MB`;
}

/** A file as a person reads of it: its type and size. */
export function fileLabel(reference: string): Bilingual {
  const { mediaType = '', bytes = 0 } = readFileReference(reference) ?? {};
  const text = [NAMES[mediaType] ?? mediaType, sizeOf(bytes)].filter(Boolean).join(' · ');
  return { zh: text, en: text };
}
