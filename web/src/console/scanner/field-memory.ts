/** A field as it was before a scanner typed into it. */
export interface FieldMemory {
  restore(): void;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

// A list that has the focus takes typed letters for the beginning of an answer.
const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** Writes past the framework's own record of the value, so that it notices the change. */
export function write(field: Field, value: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  const event = field instanceof HTMLSelectElement ? 'change' : 'input';
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

/** Remembers what stands in the focused field, to put it back when the burst was a scan. */
export function rememberField(): FieldMemory | undefined {
  const field = document.activeElement;
  if (!isField(field)) return undefined;
  const { value } = field;
  return {
    restore: () => {
      if (field.value !== value) write(field, value);
    },
  };
}
