import { useMemo } from 'react';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { useCaseView } from './case-context.ts';
import { formOfStep, mayAct } from './offers.ts';
import { CASE } from './words.ts';

/** The expected thing, in one press; nothing when it is somebody else's. Settlement leads to the money on this page. */
export function NextButton() {
  const say = useSay();
  const { page, open } = useCaseView();
  const { next } = page;
  const act = useMemo(() => {
    if (next === null) return undefined;
    const form = formOfStep(next.step);
    if (form !== undefined)
      return mayAct(page, form) ? () => open({ kind: 'step', form }) : undefined;
    const toMoney = (): void => document.getElementById('money')?.focus();
    return page.may.acts.includes('bill') ? toMoney : undefined;
  }, [next, page, open]);
  useShortcuts(
    useMemo(() => (act === undefined ? [] : [{ keys: 'e', says: CASE.next, act }]), [act]),
  );
  if (next === null || act === undefined) return null;
  return (
    <button type="button" className="button primary" onClick={act}>
      {say(next.label)} <kbd>e</kbd>
    </button>
  );
}
