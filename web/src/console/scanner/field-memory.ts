/** A text field as it was before a scanner typed into it. */
export interface FieldMemory {
  restore(): void;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

const isTextField = (element: Element | null): element is TextField =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Writes past the framework's own record of the value, so that it notices the change. */
function write(field: TextField, value: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Remembers what stands in the focused field, to put it back when the burst was a scan. */
export function rememberField(): FieldMemory | undefined {
  const field = document.activeElement;
  if (!isTextField(field)) return undefined;
  const { value } = field;
  return {
    restore: () => {
      if (field.value !== value) write(field, value);
    },
  };
}
