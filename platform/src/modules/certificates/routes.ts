import * as contract from '@qingming/connect/api/certificates.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Capability } from '../../kernel/access/capability.ts';
import { asPdf } from '../../kernel/http/pdf.ts';
import { type Route, route, type ServerModule } from '../../kernel/http/route.ts';
import { object, type Schema, text, uuid } from '@qingming/connect/schema.ts';
import type { Records } from '../../kernel/records/records.ts';
import {
  collectCertificate,
  issueCertificate,
  type Issuing,
  reissueCertificate,
} from './actions.ts';
import { askedInFull } from './asked-in-full.ts';
import type { CertificateCheck } from './check.ts';
import { certificatePaper, labelPaper, receiptPaper } from './papers.ts';
import { burialCertificatePaper } from './burial-certificate.ts';
import { issueCertificates, printLabels } from './grants.ts';
import { placeLabels } from './place-labels.ts';

type CertificatesDependencies = Issuing & { readonly check: CertificateCheck };

const tag = 'certificates';
const ofCase = object({ case: uuid() });

const issuingRoutes = (means: CertificatesDependencies): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/cases/:case/certificate',
    tag,
    access: issueCertificates,
    summary: { zh: '开具火化证明', en: 'Issue the cremation certificate' },
    params: ofCase,
    body: contract.issueCertificate,
    handle: ({ records, params, body }) => issueCertificate(means, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:case/certificate/reissue',
    tag,
    access: issueCertificates,
    summary: {
      zh: '补发火化证明，原证明作废',
      en: 'Reissue the certificate; the old one is cancelled',
    },
    params: ofCase,
    body: contract.reissueCertificate,
    handle: ({ records, params, body }) => reissueCertificate(means, records, params.case, body),
  }),
  route({
    method: 'POST',
    path: '/api/cases/:case/certificate/collect',
    tag,
    access: issueCertificates,
    summary: { zh: '登记证明已领取', en: 'The certificate was handed over' },
    params: ofCase,
    body: contract.collectCertificate,
    handle: ({ records, params, body }) => collectCertificate(means, records, params.case, body),
  }),
];

type Print = (
  issuing: Issuing,
  records: Records,
  caseId: string,
  id: string,
) => Promise<Uint8Array>;

interface Address {
  readonly path: string;
  readonly params: Schema<{ readonly case: string; readonly record: string }>;
}

const SUFFIX = '.pdf';
const beside = (path: string): Address => ({
  path,
  params: object({ case: uuid(), record: uuid() }),
});
/** The paper of a record at the record's own address with `.pdf` behind it. */
const behind = (path: string): Address => ({
  path,
  params: object({ case: uuid(), record: text({ pattern: '^[0-9a-f-]{36}\\.pdf$' }) }),
});

const paperRoute = (
  means: CertificatesDependencies,
  { path, params }: Address,
  name: string,
  access: Capability,
  summary: Bilingual,
  print: Print,
): Route =>
  route({
    method: 'GET',
    path: `/api/cases/:case/${path}`,
    tag,
    access,
    summary,
    params,
    handle: async ({ records, params: { case: caseId, record }, reply }) =>
      asPdf(reply, name, await print(means, records, caseId, record.replace(SUFFIX, ''))),
  });

const paperRoutes = (means: CertificatesDependencies): readonly Route[] => [
  paperRoute(
    means,
    behind('certificates/:record'),
    'certificate',
    issueCertificates,
    { zh: '打印火化证明', en: 'The certificate, A4' },
    certificatePaper,
  ),
  paperRoute(
    means,
    beside('tags/:record/label.pdf'),
    'label',
    printLabels,
    { zh: '打印标签', en: 'The label of a tag, 60 × 40 mm' },
    labelPaper,
  ),
  paperRoute(
    means,
    beside('payments/:record/receipt.pdf'),
    'receipt',
    issueCertificates,
    { zh: '打印收据', en: 'The receipt for a payment, A5' },
    receiptPaper,
  ),
];

const placeLabelsRoute = ({ node }: CertificatesDependencies): Route =>
  route({
    method: 'GET',
    path: '/api/places/labels.pdf',
    tag,
    access: printLabels,
    summary: { zh: '打印位置标签', en: 'Labels of places, 60 × 40 mm each' },
    query: contract.placeLabels,
    handle: async ({ records, query, reply }) =>
      asPdf(reply, 'places', await placeLabels(records, query, node.clock.now())),
  });

const burialCertificateRoute = (means: CertificatesDependencies): Route =>
  route({
    method: 'GET',
    path: '/api/rights/:right/certificates/:record/certificate.pdf',
    tag,
    access: issueCertificates,
    summary: { zh: '打印安葬（放）证', en: 'The burial certificate, A5' },
    params: object({ right: uuid(), record: uuid() }),
    handle: async ({ records, params: { right, record }, reply }) =>
      asPdf(
        reply,
        'burial-certificate',
        await burialCertificatePaper(means, records, right, record),
      ),
  });

/** Enough for a counter that checks papers all day, too few to try names against a number. */
const CHECKS_A_MINUTE = 20;

const checkRoute = ({ check }: CertificatesDependencies): Route =>
  route({
    method: 'GET',
    path: '/api/certificates/check',
    tag,
    access: 'public',
    summary: { zh: '核验火化证明、安葬（放）证', en: 'Check a cremation or burial certificate' },
    limits: { perMinute: CHECKS_A_MINUTE },
    query: contract.checkCertificate,
    handle: ({ query, reply, request }) => {
      void reply.header('cache-control', 'no-store');
      return check(askedInFull(query), request.ip);
    },
  });

/** Certificates of cremation: issued, reissued, printed, and checked by anybody. */
export const certificatesModule = (means: CertificatesDependencies): ServerModule => ({
  name: 'certificates',
  routes: [
    ...issuingRoutes(means),
    ...paperRoutes(means),
    burialCertificateRoute(means),
    placeLabelsRoute(means),
    checkRoute(means),
  ],
});
