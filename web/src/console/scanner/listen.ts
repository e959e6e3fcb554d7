import type { FieldMemory } from './field-memory.ts';
import { rememberField } from './field-memory.ts';
import { recognise } from './recognise.ts';
import type { Targets } from './targets.ts';
import { IDLE, press } from './wedge.ts';

const shortcutHeld = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey;

/**
 * Listens for scans on the whole page, before any field or shortcut sees the keys. What a scanner
 * typed into a field by accident is taken out again. Call the answer to stop.
 */
export function listenForScans(page: Document, targets: Targets, badges: Targets): () => void {
  let wedge = IDLE;
  let before: FieldMemory | undefined;
  const onKey = (event: KeyboardEvent): void => {
    if (shortcutHeld(event)) return;
    const step = press(wedge, {
      key: event.key,
      code: event.code,
      shift: event.shiftKey,
      at: event.timeStamp,
    });
    wedge = step.wedge;
    if (step.kind === 'typing') {
      if (step.began) before = rememberField();
      return;
    }
    const scan = recognise(step.text);
    if (scan === undefined) {
      // In a field it stays where it was typed; where nothing waits, whoever scanned is told.
      if (before === undefined)
        setTimeout(() => targets.give({ kind: 'unknown', number: step.text }));
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    before?.restore();
    // Later: an answer that is put back may bring back the field that waits for this scan.
    setTimeout(() => (scan.kind === 'badge' ? badges : targets).give(scan));
  };
  page.addEventListener('keydown', onKey, { capture: true });
  return () => page.removeEventListener('keydown', onKey, { capture: true });
}
