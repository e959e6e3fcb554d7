import type { CasePage } from '@qingming/connect/api/case-page.ts';
import { useIsFetching } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { CaseDialog } from './case-context.ts';
import { useCaseView } from './case-context.ts';
import { formOfNext, mayAct } from './offers.ts';
import { pageKey } from './use-case.ts';
import { CASE } from './words.ts';

type Open = (dialog: CaseDialog) => void;

/** The correction of the paper whose number contradicts the certificate that it names. */
function correctionOf(page: CasePage, open: Open): (() => void) | undefined {
  const wrong = page.references.filter(({ state }) => state === 'contradicts');
  for (const { kind, records } of page.further) {
    const record = records.find(({ id }) => wrong.some((one) => one.record === id));
    if (record !== undefined && page.may.correct.includes(kind))
      return () => open({ kind: 'correction', of: kind, record });
  }
  return undefined;
}

/**
 * What the next step opens; nothing when it is somebody else's. Settlement leads to the money on this page, a
 * contradiction to the correction.
 */
function actOf(page: CasePage, open: Open): (() => void) | undefined {
  if (page.next === null) return undefined;
  const form = formOfNext(page);
  if (form !== undefined)
    return mayAct(page, form) ? () => open({ kind: 'step', form }) : undefined;
  if (page.next.step === 'namedCertificate') return correctionOf(page, open);
  const toMoney = (): void => document.getElementById('money')?.focus();
  return page.may.acts.includes('bill') ? toMoney : undefined;
}

/** The expected thing, in one press. Pressed while the page is being read anew, it waits for what is next then. */
export function NextButton() {
  const say = useSay();
  const { page, open } = useCaseView();
  const isOld = useIsFetching({ queryKey: pageKey(page.case.id) }) > 0;
  const act = useMemo(() => actOf(page, open), [page, open]);
  const latest = useRef({ act, isOld, waits: false });
  useEffect(() => {
    const waited = latest.current.waits && !isOld;
    latest.current = { act, isOld, waits: latest.current.waits && isOld };
    if (waited) act?.();
  }, [act, isOld]);
  const press = useCallback((): void => {
    if (latest.current.isOld) latest.current.waits = true;
    else latest.current.act?.();
  }, []);
  const offered = act !== undefined;
  const title = formOfNext(page)?.title ?? page.next?.label;
  useShortcuts(
    useMemo(() => (offered ? [{ keys: 'e', says: CASE.next, act: press }] : []), [offered, press]),
  );
  if (title === undefined || !offered) return null;
  return (
    <button type="button" className="button primary" onClick={press}>
      {say(title)} <kbd>e</kbd>
    </button>
  );
}
