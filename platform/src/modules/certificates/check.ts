import { timingSafeEqual } from 'node:crypto';
import type {
  CertificateAbout,
  CertificateAnswer,
  CheckCertificate,
} from '@qingming/connect/api/certificates.ts';
import { readCheckCode } from '@qingming/standard/numbers/check-code.ts';
import { plainScan } from '@qingming/standard/numbers/scanned-text.ts';
import { certificate, STANDS } from '@qingming/standard/records/papers.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import type { AnyFact, FactOf } from '@qingming/standard/language/record.ts';
import { type Actor, nodeItself, type Purpose } from '../../kernel/access/actor.ts';
import { normaliseName } from '../../kernel/crypto/search-keys.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { guessLimits } from './guess-limits.ts';
import { entriesOf, findIntact, standsInLog, type StoredEntry } from './log-proof.ts';
import { checkCodeOf, tokenOf } from './token.ts';
import { reading } from '../../kernel/access/rights.ts';

export interface CheckDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
  /** Told what each check came to: how many fail is a figure of the node. */
  readonly counted?: (outcome: CertificateAnswer['answer'] | 'refused') => void;
}

type Fact = FactOf<typeof certificate>;
type BurialFact = FactOf<typeof rightCertificate>;
const UNKNOWN: CertificateAnswer = { answer: 'unknown' };
const VALID: readonly Fact['state'][] = STANDS;
const PURPOSE: Purpose = 'verification';

/**
 * The certificate with this number, or else any other: whoever asks for a number that does not
 * exist waits as long as for one that does.
 */
const candidate = (asking: Asking, { kind }: CheckedPaper, number: string) =>
  asking.maybe<{ id: string; asked: boolean }>(sql`
    (select x.id, true as asked from ${asking.from(kind)} x where x.number = ${number} limit 1)
    union all
    (select x.id, false from ${asking.from(kind)} x limit 1)
    order by asked desc limit 1`);

/** Equal texts, in a time that does not tell how far they agree. */
function agrees(node: NodeContext, given: string | undefined, known: string): boolean {
  if (given === undefined) return false;
  const [a, b] = [given, known].map((text) => node.suite.hash(Buffer.from(text)));
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

async function isProven(node: NodeContext, asking: Asking, entries: readonly StoredEntry[]) {
  let proven = entries.length > 0;
  for (const entry of entries) proven = (await standsInLog(node, asking, entry)) && proven;
  return proven;
}

/** The first character of a name: who holds the paper compares the rest. */
const surnameOf = (name: string): string => {
  const [first = '', ...rest] = name.trim();
  return `${first}${'○'.repeat(Math.min(rest.length, 3))}`;
};

/** Whom a scanned paper is about: its code proves the number, and the number bears no name. */
const aboutOf = ({ name, sex, crematedOn, issuerName }: Fact): CertificateAbout => ({
  name: surnameOf(name),
  sex,
  crematedOn,
  until: null,
  issuer: issuerName,
});

/** What differs from one kind of paper to another. */
interface CheckedPaper {
  readonly kind: string;
  readonly isValid: (fact: AnyFact) => boolean;
  /** Two facts on it that its holder knows, for a paper that was printed without a code. */
  readonly isKnown: (node: NodeContext, asked: Asked, fact: AnyFact) => boolean;
  readonly about: (fact: AnyFact) => CertificateAbout;
}

const CREMATION: CheckedPaper = {
  kind: certificate.kind,
  isValid: (fact) => VALID.includes((fact as unknown as Fact).state),
  isKnown: (node, asked, fact) => knowsFacts(node, asked, fact as unknown as Fact),
  about: (fact) => aboutOf(fact as unknown as Fact),
};

/** Every burial certificate has a code. */
const BURIAL: CheckedPaper = {
  kind: rightCertificate.kind,
  isValid: ({ state }) => state === 'valid',
  isKnown: () => false,
  about: (fact) => {
    const { holderName, until, issuerName } = fact as unknown as BurialFact;
    return { name: surnameOf(holderName), sex: null, crematedOn: null, until, issuer: issuerName };
  },
};

/** The number says which paper it is of. */
const paperOf = (number: string): CheckedPaper =>
  rightCertificate.series.some(({ prefix }) => number.startsWith(prefix)) ? BURIAL : CREMATION;

type Asked = CheckCertificate;

/** What only the paper tells: the token of its QR code, or the check code under it. */
const bearsCode = (node: NodeContext, { token, code }: Asked, leaf: Uint8Array): boolean => {
  const byToken = agrees(node, token?.toUpperCase(), tokenOf(leaf));
  const byCode = agrees(node, code && readCheckCode(code), checkCodeOf(leaf));
  return byToken || byCode;
};

/** Who has no code knows two facts of the paper, not one. */
function knowsFacts(node: NodeContext, { name, crematedOn }: Asked, fact: Fact): boolean {
  const named = agrees(node, name && normaliseName(name), normaliseName(fact.name));
  const dated = agrees(node, crematedOn, fact.crematedOn);
  return named && dated;
}

/** What the log itself says: the row of the certificate is only the way to its entries. */
async function answerFrom(
  node: NodeContext,
  asking: Asking,
  asked: Asked,
  paper: CheckedPaper,
  found: { readonly id: string; readonly asked: boolean } | undefined,
): Promise<CertificateAnswer> {
  const entries = found === undefined ? [] : await entriesOf(asking, found.id);
  const proven = await isProven(node, asking, entries);
  const [first, last] = [entries[0], entries.at(-1)];
  const opened = last === undefined ? undefined : findIntact(node, last);
  if (first === undefined || opened === undefined) return UNKNOWN;
  // It was checked before it came into the log, and is what stands there.
  const fact = opened.fact as unknown as AnyFact;
  const named = paper.isKnown(node, asked, fact);
  const coded = bearsCode(node, asked, first.leaf);
  const known =
    found?.asked === true && fact['number'] === asked.number && proven && (named || coded);
  if (!known) return UNKNOWN;
  const isVoid = opened.header.op === 'void' || !paper.isValid(fact);
  if (isVoid) return { answer: 'cancelled' };
  return named ? { answer: 'valid' } : { answer: 'valid', about: paper.about(fact) };
}

/**
 * The public check of a certificate by its number with its token or check code, or with the name and
 * the date of the cremation on it: only whether it is genuine and still valid. Whatever is wrong
 * answers as a number that does not exist.
 * Failures are counted over all doors, for the network they come from and for the name; throws
 * `too-many-requests` when there were too many, which stands in the audit.
 */
export const certificateCheck = ({ node, recordsAs, counted }: CheckDependencies) => {
  const limits = guessLimits(node);
  const records = recordsAs(
    nodeItself(node.node, reading(certificate.kind, rightCertificate.kind)),
    PURPOSE,
  );
  return async (typed: CheckCertificate, address?: string): Promise<CertificateAnswer> => {
    const asked = { ...typed, number: plainScan(typed.number) };
    const paper = paperOf(asked.number);
    const guess = { name: asked.name, address };
    await limits.refuse(guess).catch((error: unknown) => {
      counted?.('refused');
      throw error;
    });
    const answered = await records.ask(
      { reads: [paper.kind], act: 'certificate-check' },
      async (asking) => {
        const found = await candidate(asking, paper, asked.number);
        const answer = await answerFrom(node, asking, asked, paper, found);
        return { answer, seen: found?.asked === true ? [found.id] : [] };
      },
    );
    counted?.(answered.answer);
    if (answered.answer === 'unknown' && (await limits.failed(guess)))
      await records.audit({ act: 'certificate-guessing', result: 'refused' });
    return answered;
  };
};

export type CertificateCheck = ReturnType<typeof certificateCheck>;
