import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';

/** What is wrong with one element of what was sent. */
export interface ElementProblem {
  /** JSON pointer: `/decedent/name`. */
  readonly path: string;
  readonly rule: string;
  readonly message: Bilingual;
}

/** A refusal as the server tells it (RFC 9457), in the language that was asked for. */
export interface ProblemDocument {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** What the person at the desk can do now. */
  readonly todo: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly ElementProblem[];
}

/** A call that was refused or did not arrive. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument, cause?: unknown) {
    super(problem.detail, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

interface OwnProblem {
  readonly code: string;
  readonly status: number;
  readonly says: Bilingual;
  readonly todo: Bilingual;
}

/** Known before anything was sent: nothing was written, and nothing will be by itself. */
const OFFLINE: OwnProblem = {
  code: 'offline',
  status: 0,
  says: { zh: '网络中断，尚未保存。', en: 'The network is down: this has not been saved.' },
  todo: {
    zh: '您填写的内容还在。网络恢复后，请再提交一次。',
    en: 'What you entered is still here. Submit it again once the network is back.',
  },
};

const OFFLINE_READING: OwnProblem = {
  code: 'offline',
  status: 0,
  says: { zh: '网络中断，暂时无法读取。', en: 'The network is down: nothing can be read now.' },
  todo: {
    zh: '网络恢复后会自动重新读取。',
    en: 'It is read again by itself once the network is back.',
  },
};

/** Sent, and no answer came: it may have been written. */
const NO_ANSWER: OwnProblem = {
  code: 'no-answer',
  status: 0,
  says: {
    zh: '连接中断，没有收到保存结果。',
    en: 'The connection was lost before the server answered.',
  },
  todo: {
    zh: '请先看此页是否已有这项登记；没有的，再提交一次。',
    en: 'Check whether this page already shows the entry; if not, submit it again.',
  },
};

const UNREACHABLE: OwnProblem = {
  code: 'unreachable',
  status: 0,
  says: { zh: '暂时连接不上服务器。', en: 'The server cannot be reached at the moment.' },
  todo: { zh: '请检查网络后重试。', en: 'Check the network and try again.' },
};

const UNREADABLE: OwnProblem = {
  code: 'unreadable',
  status: 0,
  says: { zh: '服务器的答复无法识别。', en: 'The answer of the server cannot be read.' },
  todo: {
    zh: '请重新载入页面；若仍如此，请联系系统管理员。',
    en: 'Reload the page. If it happens again, contact the system administrator.',
  },
};

const own = (
  problem: OwnProblem,
  language: Language,
  status = problem.status,
): ProblemDocument => ({
  code: problem.code,
  status,
  title: problem.says[language],
  detail: problem.says[language],
  todo: problem.todo[language],
  values: {},
  errors: [],
});

/** A call that the server never saw because the network is down. */
export const notSent = (language: Language, writes: boolean): Refusal =>
  new Refusal(own(writes ? OFFLINE : OFFLINE_READING, language));

/** A call that was sent and not answered. */
export const unanswered = (language: Language, writes: boolean, cause: unknown): Refusal =>
  new Refusal(own(writes ? NO_ANSWER : UNREACHABLE, language), cause);

/** The network failed, and not the server's judgement. */
export const isNetworkFailure = (error: unknown): boolean =>
  isRefusal(error) && ['offline', 'no-answer', 'unreachable'].includes(error.problem.code);

function isProblem(body: unknown): body is ProblemDocument {
  if (typeof body !== 'object' || body === null) return false;
  const { code, detail } = body as Partial<ProblemDocument>;
  return typeof code === 'string' && typeof detail === 'string';
}

/** The refusal in an answer's body; a body that is no problem document is told as such. */
export function refusalOf(status: number, body: unknown, language: Language): Refusal {
  if (!isProblem(body)) return new Refusal(own(UNREADABLE, language, status));
  const { errors, values, todo } = body as Partial<ProblemDocument>;
  return new Refusal({
    ...body,
    status,
    todo: todo ?? '',
    errors: errors ?? [],
    values: values ?? {},
  });
}

/** Whatever was thrown, as something that a person can read. */
export const asRefusal = (error: unknown, language: Language): Refusal =>
  isRefusal(error) ? error : new Refusal(own(UNREADABLE, language), error);

/** Trying again can help: the server was away or busy, and nothing was changed. */
export const isPassing = (error: unknown): boolean =>
  isRefusal(error) && [0, 429, 502, 503, 504].includes(error.problem.status);

/** What a person reads of whatever went wrong: what it was, and what to do. */
export function sentenceOf(error: unknown, language: Language): string {
  const { detail, todo } = asRefusal(error, language).problem;
  return `${detail} ${todo}`.trim();
}
