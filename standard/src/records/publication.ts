import { publicationKind, publicationState } from '../codes/publication.ts';
import { code, date, file, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  below,
  differ,
  equal,
  exists,
  type Expression,
  includingVoided,
  not,
  oneOf,
  outer,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { noPersonalData, ownRecords } from './retention.ts';
import { design, MZT141 } from './sources.ts';
import { same, sameFromTheFirst, stays } from './unchanged.ts';

const POLICY = `${MZT141} 3.3.1 PolicyInformation`;
const open = { classification: 'public' } as const;
const written = {
  ...open,
  openBecause: 'written for the public, and reviewed before it is shown',
} as const;
const ENGLISH = design('what families read is there in English too');
const TWO_PEOPLE = design('one person writes a text, another publishes it');
const wasShown = oneOf('state', 'published', 'replaced', 'withdrawn');
const WAS_SHOWN = ['published', 'replaced', 'withdrawn'] as const;

/** A text and its English, in UTF-16 code units: both together fit into one request. */
const LONGEST = { text: 12_000, english: 18_000 } as const;

/** What is submitted is what is published, and stays: required elements, and optional ones. */
const FIXED = ['kind', 'title', 'text', 'authority', 'issuedOn'] as const;
const FIXED_IF_THERE = [
  'titleEn',
  'summary',
  'summaryEn',
  'textEn',
  'documentNumber',
  'effectiveFrom',
  'effectiveUntil',
  'original',
  'attachment',
  'replaces',
  'editedBy',
] as const;

const isDraft: Expression = any(absent(was('state')), equal(was('state'), val('draft')));
const wasNotShown: Expression = any(isDraft, equal(was('state'), val('in-review')));
const unchanged = all(...FIXED.map(same), ...FIXED_IF_THERE.map(stays));

const theOneBefore = (where: Expression): Expression =>
  exists(
    'publication',
    all(equal('id', outer('replaces')), equal('region', outer('region')), where),
    'province',
  );

/** A text that an authority publishes for families: a policy, a notice, a standard, customs, an answer. */
export const publication = record(
  'publication',
  { zh: '公开文件', en: 'Publication' },
  {
    source: `${POLICY}; 政府信息公开条例 by title`,
    belongsTo: 'node',
    writersDivision: true,
    root: { called: { zh: '公开文件', en: 'publication' } },
    travels: 'both',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'title',
    series: [{ element: 'number', prefix: 'WJ' }],
    indexes: [['state', 'issuedOn'], ['kind'], ['replaces'], ['issuedOn']],
    written: 'acts',
    persons: {
      rule: 'who-publishes-did-not-write',
      by: 'publishedBy',
      notBy: ['writtenBy', 'editedBy', 'submittedBy'],
    },
    presentation: {
      called: { zh: '公开文件', en: 'Publications' },
      group: 'supervision',
      summary: ['number', 'state'],
      columns: ['number', 'kind', 'state', 'authority', 'issuedOn', 'publishedOn'],
      filters: ['state', 'kind', 'issuedOn'],
      search: ['title', 'titleEn', 'number', 'documentNumber', 'authority'],
      sort: '-issuedOn',
      sections: [
        {
          label: { zh: '办理', en: 'Where it stands' },
          elements: [
            'number',
            'state',
            'writtenBy',
            'editedBy',
            'submittedBy',
            'opinion',
            'publishedBy',
            'publishedOn',
            'withdrawnOn',
            'withdrawnBecause',
          ],
        },
        {
          label: { zh: '文件', en: 'The document' },
          elements: [
            'kind',
            'documentNumber',
            'authority',
            'issuedOn',
            'effectiveFrom',
            'effectiveUntil',
            'replaces',
            'original',
            'attachment',
          ],
        },
        {
          label: { zh: '内容', en: 'What it says' },
          elements: ['title', 'summary', 'text', 'titleEn', 'summaryEn', 'textEn'],
        },
      ],
    },
    elements: {
      number: text('平台编号', 'Number', {
        ...open,
        given: true,
        maxLength: 24,
        source: design('the address of its page; many texts have no number of their own'),
      }),
      kind: code('类别', 'Kind', publicationKind, { ...open, source: POLICY }),
      state: code('状态', 'State', publicationState, { ...open, given: true, source: TWO_PEOPLE }),
      title: text('标题', 'Title', { ...open, maxLength: 200, source: POLICY }),
      summary: optional(
        text('摘要', 'Summary', {
          ...written,
          maxLength: 500,
          multiline: true,
          help: {
            zh: '用一两句话告诉家属：这份文件跟他们有什么关系',
            en: 'In a sentence or two: what it means for a family',
          },
          source: design('a family reads what concerns it before the text of a norm'),
        }),
      ),
      text: text('正文', 'Text', {
        ...written,
        maxLength: LONGEST.text,
        multiline: true,
        help: {
          zh: '空一行分段；“## ”开头为小标题，“- ”或“1. ”开头为列表；链接写作[文字](https://…)',
          en: 'An empty line ends a paragraph; “## ” begins a heading, “- ” or “1. ” a list; a link is [words](https://…)',
        },
        source: POLICY,
      }),
      titleEn: optional(
        text('英文标题', 'Title in English', { ...open, maxLength: 300, source: ENGLISH }),
      ),
      summaryEn: optional(
        text('英文摘要', 'Summary in English', {
          ...written,
          maxLength: 800,
          multiline: true,
          source: ENGLISH,
        }),
      ),
      textEn: optional(
        text('英文正文', 'Text in English', {
          ...written,
          maxLength: LONGEST.english,
          multiline: true,
          help: {
            zh: '没有英文的可以不填，英文页面会说明只有中文',
            en: 'May be left out: the English page then says that there is Chinese only',
          },
          source: ENGLISH,
        }),
      ),
      documentNumber: optional(
        text('文号', 'Document number', {
          ...open,
          maxLength: 80,
          help: { zh: '照原文，如“民办函〔2024〕27号”', en: 'As the original has it' },
          source: POLICY,
        }),
      ),
      authority: text('发布机关', 'Issued by', { ...open, maxLength: 120, source: POLICY }),
      issuedOn: date('发布日期', 'Issued on', { ...open, source: POLICY }),
      effectiveFrom: optional(
        date('施行日期', 'In force from', {
          ...open,
          source: design('a norm says from when it holds'),
        }),
      ),
      effectiveUntil: optional(
        date('失效日期', 'In force until', {
          ...open,
          help: { zh: '当日起不再有效', en: 'It holds no more from this day' },
          source: design('a notice ends, and what was done under it stays true'),
        }),
      ),
      original: optional(
        text('原文网址', 'Address of the original', {
          ...open,
          maxLength: 300,
          format: 'url',
          source: design('the original decides; the page leads to it'),
        }),
      ),
      attachment: optional(
        file('附件', 'Attachment', {
          ...written,
          source: design('the text as it was sealed, where it is on no site'),
        }),
      ),
      replaces: optional(
        link('publication', '替代的文件', 'Replaces', {
          help: {
            zh: '公布后，所选文件标明“已被替代”，仍可查阅',
            en: 'Once this is published, that one is marked as replaced and stays readable',
          },
          source: design('a new version replaces the one before, which stays readable'),
        }),
      ),
      writtenBy: text('起草人', 'Written by', {
        ...internal,
        account: true,
        given: true,
        maxLength: 60,
        source: TWO_PEOPLE,
      }),
      editedBy: optional(
        text('修改人', 'Changed by', {
          ...internal,
          account: true,
          given: true,
          maxLength: 60,
          source: TWO_PEOPLE,
        }),
      ),
      submittedBy: optional(
        text('提交人', 'Submitted by', {
          ...internal,
          account: true,
          given: true,
          maxLength: 60,
          source: TWO_PEOPLE,
        }),
      ),
      opinion: optional(
        text('审核意见', 'Opinion', {
          ...internal,
          openBecause: 'about the words of a text that is written for the public',
          maxLength: 500,
          multiline: true,
          source: design('who wrote it is told what to change'),
        }),
      ),
      publishedBy: optional(
        text('公布人', 'Published by', {
          ...internal,
          account: true,
          given: true,
          maxLength: 60,
          source: TWO_PEOPLE,
        }),
      ),
      publishedOn: optional(
        date('公布日期', 'Published here on', {
          ...open,
          given: true,
          source: design('since when families could read it here'),
        }),
      ),
      withdrawnOn: optional(
        date('撤回日期', 'Withdrawn on', {
          ...open,
          given: true,
          source: design('what is withdrawn says since when, and why'),
        }),
      ),
      withdrawnBecause: optional(
        text('撤回原因', 'Why it was withdrawn', {
          ...written,
          maxLength: 300,
          help: { zh: '家属会看到', en: 'Families read it' },
          source: design('what is withdrawn says since when, and why'),
        }),
      ),
    },
    unique: [
      {
        name: 'publication-number-once',
        elements: ['number'],
        says: { zh: '该平台编号已被使用。', en: 'This number is in use already.' },
      },
      {
        name: 'one-publication-replaces-another',
        elements: ['replaces'],
        where: wasShown,
        says: {
          zh: '所选文件已经被另一份文件替代；请替代最新的那一份。',
          en: 'Another text replaces that one already; replace the newest.',
        },
      },
    ],
    rules: [
      rule(
        'a-publication-goes-step-by-step',
        {
          zh: '公开文件按“起草、提交、公布”的次序办理，公布后可以被替代或撤回；请刷新后再试。',
          en: 'A publication is drafted, submitted and published, in this order, and may then be replaced or withdrawn; read the page again.',
        },
        transition(
          'state',
          [null, 'draft'],
          ['draft', 'in-review'],
          ['in-review', 'draft'],
          ['in-review', 'published'],
          ['published', 'replaced'],
          ['published', 'withdrawn'],
          ['replaced', 'withdrawn'],
        ),
      ),
      rule(
        'who-publishes-did-not-write',
        {
          zh: '起草、修改或提交过这份文件的人不能公布，请由另一人公布。',
          en: 'You wrote, changed or submitted this text, so another person must publish it.',
        },
        all(
          differ('publishedBy', 'writtenBy'),
          differ('publishedBy', 'editedBy'),
          differ('publishedBy', 'submittedBy'),
        ),
      ),
      rule(
        'what-is-published-says-who-and-when',
        {
          zh: '公开文件须由一人提交、另一人公布。',
          en: 'A publication is submitted by one person and published by another.',
        },
        when(wasShown, all(present('submittedBy'), present('publishedBy'), present('publishedOn'))),
      ),
      rule(
        'what-is-withdrawn-says-why',
        { zh: '请填写撤回原因，家属会看到。', en: 'Say why it is withdrawn: families read it.' },
        when(
          equal('state', val('withdrawn')),
          all(present('withdrawnOn'), present('withdrawnBecause')),
        ),
      ),
      rule(
        'what-is-submitted-stays',
        {
          zh: '已提交或已公布的文件不能修改。审核中的，请审核人退回；已公布的，请起草新的文件替代它，或者撤回。',
          en: 'A text that was submitted or published cannot be changed. Have it returned; or, once it is published, draft a new one that replaces it, or withdraw it.',
        },
        any(isDraft, unchanged),
      ),
      rule(
        'who-wrote-and-published-it-stays',
        {
          zh: '起草人、提交人、公布人和公布日期登记后不能改动。',
          en: 'Who wrote, submitted and published a text, and when, stays as it was recorded.',
        },
        all(
          sameFromTheFirst('number'),
          sameFromTheFirst('writtenBy'),
          any(isDraft, equal('state', val('draft')), stays('submittedBy')),
          any(wasNotShown, all(stays('publishedBy'), stays('publishedOn'))),
        ),
      ),
      rule(
        'what-is-published-is-not-voided',
        {
          zh: '已公布的文件不能作废，只能撤回。',
          en: 'A published text cannot be voided; withdraw it instead.',
        },
        includingVoided(any(equal('voided', val(false)), not(wasShown))),
      ),
      rule(
        'a-publication-ends-after-it-begins',
        { zh: '失效日期须晚于施行日期。', en: 'It must end after it begins.' },
        any(
          absent('effectiveUntil'),
          absent('effectiveFrom'),
          below('effectiveFrom', 'effectiveUntil'),
        ),
      ),
      rule(
        'english-has-title-and-text',
        {
          zh: '英文标题和英文正文须一并填写，或者都不填。',
          en: 'Give both the title and the text in English, or neither.',
        },
        any(
          all(present('titleEn'), present('textEn')),
          all(absent('titleEn'), absent('textEn'), absent('summaryEn')),
        ),
      ),
      rule(
        'replaces-one-of-the-same-authority',
        {
          zh: '只能替代本级已公布的文件。',
          en: 'It may replace only a published text of the same division.',
        },
        any(absent('replaces'), theOneBefore(oneOf('state', ...WAS_SHOWN))),
        { atOriginOnly: true },
      ),
      rule(
        'what-is-replaced-says-so',
        {
          zh: '被替代的文件须标明“已被替代”。',
          en: 'The text that is replaced must be marked as replaced.',
        },
        any(
          absent('replaces'),
          not(equal('state', val('published'))),
          theOneBefore(oneOf('state', 'replaced', 'withdrawn')),
        ),
        { atOriginOnly: true, deferred: true },
      ),
      rule(
        'replaced-by-a-published-one',
        {
          zh: '没有已公布的文件替代它，不能标明“已被替代”。',
          en: 'No published text replaces it.',
        },
        any(
          not(equal('state', val('replaced'))),
          exists(
            'publication',
            all(equal('replaces', outer('id')), oneOf('state', ...WAS_SHOWN)),
            'province',
          ),
        ),
        { atOriginOnly: true, deferred: true },
      ),
    ],
  },
);
