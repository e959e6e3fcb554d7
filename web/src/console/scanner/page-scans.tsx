import type { Scan } from '@qingming/connect/api/cases.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/console-client.ts';
import { asRefusal } from '../api/problem.ts';
import { currentLanguage, useSay } from '../preferences/use-preferences.ts';
import { listenForScans } from './listen.ts';
import type { Recognised } from './recognise.ts';
import { scanTargets, useScan } from './use-scan.ts';

const DAMAGED = bilingual(
  '标签未能读全，请重新扫描，或输入标签号。',
  'The label was not read whole; scan again, or type its number.',
);
const LOOKING = bilingual('已扫描', 'Scanned');

/** What the label belongs to. */
const getScan = ({ number }: Recognised): Promise<Scan> =>
  api.get<Scan>(`/api/scan/${encodeURIComponent(number)}`);

const SHOWN_MS = 6000;

function useFadingText() {
  const [text, setText] = useState('');
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => setText(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText] as const;
}

/** A scan on any page opens the case of that label, unless a form waits for one. */
export function PageScans() {
  const say = useSay();
  const navigate = useNavigate();
  const [text, setText] = useFadingText();
  useEffect(() => listenForScans(document, scanTargets), []);
  const open = async (scan: Recognised): Promise<void> => {
    const { case: id } = await getScan(scan);
    await navigate(`/cases/${id}`);
  };
  useScan((scan) => {
    if (scan.kind === 'damaged-tag') return setText(say(DAMAGED));
    setText(`${say(LOOKING)} ${scan.number}`);
    open(scan).catch((error: unknown) =>
      setText(asRefusal(error, currentLanguage()).problem.detail),
    );
  });
  return (
    <output className="scanned" aria-live="assertive">
      {text}
    </output>
  );
}
