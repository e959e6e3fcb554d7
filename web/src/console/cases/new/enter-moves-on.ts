const STOPS = 'input:not([type=checkbox]), select, textarea, button[type=submit]';

type Stop = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

/** What is searched for says in its frame that something was chosen: what is typed there is the search. */
const isAnswered = (stop: Stop): boolean =>
  stop.value !== '' || stop.closest('[data-answered="true"]') !== null;

const waits = (stop: Stop): boolean => stop instanceof HTMLButtonElement || !isAnswered(stop);

/** What is folded away is not stopped at. */
const isShown = (stop: Stop): boolean => stop.closest('details:not([open])') === null;

const isAfter = (stop: Node, present: Node): boolean =>
  (present.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * Enter goes to the next field that is empty, as the eye does on a paper form; only on the button
 * does it submit.
 */
export function enterMovesOn(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  if (event.ctrlKey || event.metaKey) return submit();
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const stops = [...(target.form?.querySelectorAll<Stop>(STOPS) ?? [])];
  stops.find((stop) => isAfter(stop, target) && waits(stop) && isShown(stop))?.focus();
}
