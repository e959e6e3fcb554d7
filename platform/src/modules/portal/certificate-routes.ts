import { isCalendarDay } from '@qingming/standard/numbers/calendar-day.ts';
import { readCheckCode } from '@qingming/standard/numbers/check-code.ts';
import { readDay } from '@qingming/standard/numbers/written-day.ts';
import type { Html } from '../../kernel/http/html.ts';
import type { Route } from '../../kernel/http/route.ts';
import { addressIn, withQuery } from './addresses.ts';
import { isCertificateNumber, provinceOf, tidyNumber } from './certificate-number.ts';
import {
  type CertificateForm,
  certificateAnswerPage,
  certificateElsewherePage,
  certificateForm,
  certificatesPage,
  EMPTY_FORM,
} from './pages/certificates.ts';
import { type Asked, FORM, formOf, mayPost, onceRoutes, type Serving, sendOnce } from './serve.ts';
import type { CertificateQuery, PageContext, PortalOptions } from './site.ts';

const CHECK = { zh: '核验证明', en: 'Check a certificate' };
const LONGEST_NAME = 60;
const LONGEST_BODY = 4096;
/** Enough for a counter that checks papers all day, too few to try names against a number. */
const MOST_CHECKS = 30;

type Typed = Omit<CertificateForm, 'wrong'>;

/** The fields of a posted form; a name that stands twice counts once. */
export function fieldsOf(asked: Pick<Asked, 'request'>): Typed {
  const fields = formOf(asked);
  const typed = (name: string): string => (fields.get(name) ?? '').normalize('NFC').trim();
  return {
    number: typed('number').slice(0, 100),
    code: typed('code').slice(0, 100),
    name: typed('name').slice(0, 200),
    cremated: typed('cremated').slice(0, 100),
  };
}

type Wrong = CertificateForm['wrong'];
type Words = PageContext['t']['certificates'];

function wrongNumber({ certificates: words }: PageContext['t'], { number }: Typed): Wrong {
  if (number === '') return { number: words.needNumber };
  return isCertificateNumber(tidyNumber(number)) ? {} : { number: words.badNumber };
}

function wrongFacts(words: Words, { name, cremated }: Typed): Wrong {
  const wrong = [
    name === '' && { name: words.needName },
    name.length > LONGEST_NAME && { name: words.longName },
    cremated === '' && { cremated: words.needCremated },
    cremated !== '' && !isCalendarDay(readDay(cremated)) && { cremated: words.badCremated },
  ];
  return Object.assign({}, ...wrong.filter((one) => one !== false)) as Wrong;
}

/** Beside the number, what only the paper tells: its check code, or else two facts on it. */
function wrongProof({ certificates: words }: PageContext['t'], typed: Typed): Wrong {
  if (typed.code !== '')
    return readCheckCode(typed.code) === undefined ? { code: words.badCode } : {};
  if (typed.name === '' && typed.cremated === '') return { code: words.needCode };
  return wrongFacts(words, typed);
}

function showForm(asked: Asked, form: CertificateForm, status = 200) {
  mayPost(asked);
  return sendOnce(asked, certificatesPage(asked.context, form), status);
}

/** Where a certificate of another province is checked: `path` there, when its portal is known. */
function elsewhere(asked: Asked, number: string, path: string) {
  const { context } = asked;
  const province = provinceOf(number);
  if (province === undefined || province.code === context.site.node) return undefined;
  const portal = context.site.provinces.find(({ node }) => node === province.code);
  const address = portal && `${portal.url.replace(/\/$/, '')}${addressIn(context.page, path)}`;
  const ministry =
    context.site.ministry === undefined || context.site.level === 'ministry'
      ? undefined
      : `${context.site.ministry}${addressIn(context.page, path)}`;
  const shown = { place: province.name[context.language], address, ministry };
  return sendOnce(asked, certificateElsewherePage(context, number, shown));
}

async function answer({ checkCertificate }: PortalOptions, asked: Asked, query: CertificateQuery) {
  const { context } = asked;
  const answered = await checkCertificate(query, asked.request.ip);
  const { number } = query;
  return sendOnce(asked, certificateAnswerPage(context, { ...answered, number, at: asked.at }));
}

async function check(options: PortalOptions, asked: Asked) {
  const typed = fieldsOf(asked);
  const { t, site } = asked.context;
  const number = tidyNumber(typed.number);
  const wrong = wrongNumber(t, typed);
  const there =
    wrong.number === undefined && elsewhere(asked, number, withQuery('/certificates', { number }));
  if (there) return there;
  const all = site.level === 'ministry' ? wrong : { ...wrong, ...wrongProof(t, typed) };
  if (Object.keys(all).length > 0) return showForm(asked, { ...typed, wrong: all }, 422);
  if (site.level === 'ministry') return unknown(asked, number);
  const code = readCheckCode(typed.code);
  const facts = { name: typed.name, crematedOn: readDay(typed.cremated) };
  const proof = code === undefined ? facts : { code };
  return answer(options, asked, { number, ...proof });
}

const unknown = (asked: Asked, number: string) =>
  sendOnce(
    asked,
    certificateAnswerPage(asked.context, { answer: 'unknown', number, at: asked.at }),
  );

/** The address printed as a code on the paper. A number that is none is unknown. */
async function scan(options: PortalOptions, asked: Asked) {
  const number = tidyNumber(asked.param('number'));
  const token = asked.param('token');
  const path = `/c/${encodeURIComponent(number)}/${encodeURIComponent(token)}`;
  const there = elsewhere(asked, number, path);
  if (there !== undefined) return there;
  const known = isCertificateNumber(number) && asked.context.site.level === 'province';
  return known ? answer(options, asked, { number, token }) : unknown(asked, number);
}

/** The form with what was typed, for a page that could not answer it. */
export const typedForm = (context: PageContext, request: Asked['request']): Html =>
  certificateForm(context, { ...fieldsOf({ request }), wrong: {} });

/** The form, its answer, and the address of the QR code: never kept, never in a log with a name. */
export const certificateRoutes = (serving: Serving, options: PortalOptions): readonly Route[] =>
  [
    {
      method: 'GET' as const,
      path: '/certificates',
      summary: CHECK,
      handle: (asked: Asked) =>
        showForm(asked, { ...EMPTY_FORM, number: tidyNumber(asked.query('number') ?? '') }),
    },
    {
      method: 'POST' as const,
      path: '/certificates',
      summary: CHECK,
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_BODY, perMinute: MOST_CHECKS },
      handle: (asked: Asked) => check(options, asked),
    },
    {
      method: 'GET' as const,
      path: '/c/:number',
      summary: CHECK,
      handle: (asked: Asked) =>
        showForm(asked, { ...EMPTY_FORM, number: tidyNumber(asked.param('number')) }),
    },
    {
      method: 'GET' as const,
      path: '/c/:number/:token',
      summary: CHECK,
      limits: { perMinute: MOST_CHECKS },
      handle: (asked: Asked) => scan(options, asked),
    },
  ].flatMap((spec) => onceRoutes(serving, spec));
