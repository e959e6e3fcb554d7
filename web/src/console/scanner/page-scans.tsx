import type { RightFound } from '@qingming/connect/api/right-standing.ts';
import type { Scan } from '@qingming/connect/api/case-page.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { asRefusal } from '../api/problem.ts';
import { currentLanguage, type Say, useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { recentTag, rememberTag } from './last-tag.ts';
import { listenForScans } from './listen.ts';
import type { Recognised } from './recognise.ts';
import { badgeTargets, scanTargets, useBadgeScan, useScan } from './use-scan.ts';
import { SCANS } from './words.ts';

/** What the label belongs to. */
const getScan = ({ number }: Recognised): Promise<Scan> =>
  api.get<Scan>(`/api/scan/${encodeURIComponent(number)}`);

const OF_RIGHTS = [...rightOfUse.series, ...rightCertificate.series].map(({ prefix }) => prefix);
/** The number of a right of use, or of the certificate of one. */
const isOfARight = ({ number }: Recognised): boolean =>
  OF_RIGHTS.some((prefix) => number.startsWith(prefix));
const getRight = ({ number }: Recognised): Promise<RightFound> =>
  api.get<RightFound>(`/api/rights/of/${encodeURIComponent(number)}`);

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

const IDENTITY_NUMBER = /^\d{17}[\dXx]$/;
const NOT_FOUND = 404;
const LONGEST_SHOWN = 40;

/** Why a scan that was looked up leads nowhere. */
function refusalOf(error: unknown, number: string, say: Say): string {
  const { problem } = asRefusal(error, currentLanguage());
  return problem.status === NOT_FOUND ? say(SCANS.notOurs(number)) : problem.detail;
}

/** A place: whom a tag named a moment ago is offered to be moved there; else who is in it. */
function placeAddress(code: string): string {
  const tag = recentTag();
  if (tag === undefined || !tag.what.endsWith('Tag')) return withQuery('/today', { place: code });
  return withQuery(`/cases/${tag.case}`, { to: code, scan: tag.number });
}

/** What somebody reads whose scan means nothing here. */
const meaningOf = (text: string, say: Say): string =>
  IDENTITY_NUMBER.test(text) ? say(SCANS.card) : say(SCANS.unknown(text.slice(0, LONGEST_SHOWN)));

/** A scan on any page opens the case of that label or the place, unless a form waits for one. */
export function PageScans() {
  const say = useSay();
  const navigate = useNavigate();
  const session = useSession();
  const [text, setText] = useFadingText();
  useEffect(() => listenForScans(document, scanTargets, badgeTargets), []);
  const openRight = async (scan: Recognised): Promise<void> => {
    const { right, valid } = await getRight(scan);
    if (!valid) setText(say(SCANS.voidCertificate(scan.number)));
    await navigate(`/records/${rightOfUse.kind}/${right}`);
  };
  const open = async (scan: Recognised): Promise<void> => {
    if (isOfARight(scan) && can(session, 'burials.rights')) return openRight(scan);
    const found = await getScan(scan);
    rememberTag(found);
    if (found.alerts.length > 0) setText(found.alerts.map(({ says }) => say(says)).join('；'));
    await navigate(`/cases/${found.case}`);
  };
  useScan((scan) => {
    if (scan.kind === 'damaged-tag') return setText(say(SCANS.damaged));
    if (scan.kind === 'unknown') return setText(meaningOf(scan.number, say));
    if (scan.kind === 'place' && !can(session, 'cases.work'))
      return setText(say(SCANS.placeElsewhere(scan.number)));
    setText(`${say(SCANS.looking)} ${scan.number}`);
    if (scan.kind === 'place') return void navigate(placeAddress(scan.number));
    open(scan).catch((error: unknown) => setText(refusalOf(error, scan.number, say)));
  });
  useBadgeScan(() => setText(say(SCANS.badge)));
  return (
    <output className="scanned" aria-live="assertive">
      {text}
    </output>
  );
}
