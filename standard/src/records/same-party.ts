import { samePartyReason, samePartyState, separationReason } from '../codes/same-party.ts';
import { code, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { isOrganisation } from './party.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design } from './sources.ts';
import { same, sameFromTheFirst, staysOnceGiven } from './unchanged.ts';

/** States in which the two count as one. */
export const STAND_AS_ONE = ['confirmed', 'separating'] as const;

const standing = oneOf('state', 'proposed', ...STAND_AS_ONE);
const isProposed = equal('state', val('proposed'));
const isSeparated = equal('state', val('separated'));
const separationAsked = oneOf('state', 'separating', 'separated');

const together = (condition: Expression, ...names: readonly string[]): Expression =>
  any(all(condition, ...names.map(present)), all(not(condition), ...names.map(absent)));

const outsideIsOrganisation = all(
  present(outer('party')),
  equal(outer('party'), val('organisation')),
);

/** About the other contact, from inside the one: both are people or both are organisations, and no number says otherwise. */
const mayBeTheOther = all(
  any(
    all(isOrganisation, outsideIsOrganisation),
    all(not(isOrganisation), not(outsideIsOrganisation)),
  ),
  // What is absent is unknown to a comparison, so it is asked for: it contradicts nothing.
  not(
    all(
      not(isOrganisation),
      ...['documentKind', 'identityNumber'].flatMap((name) => [
        present(name),
        present(outer(name)),
      ]),
      equal('documentKind', outer('documentKind')),
      differ('identityNumber', outer('identityNumber')),
    ),
  ),
  not(
    all(
      present('creditCode'),
      present(outer('creditCode')),
      differ('creditCode', outer('creditCode')),
    ),
  ),
);

const mayBeOne = exists(
  'contact',
  all(
    equal('id', outer('contact')),
    exists('contact', all(equal('id', outer('other', 2)), mayBeTheOther), 'institution'),
  ),
  'institution',
);

/** They name the same party by their numbers already. */
const areOneByNumber = exists(
  'contact',
  all(
    equal('id', outer('contact')),
    exists(
      'contact',
      all(equal('id', outer('other', 2)), equal('partyRecord', outer('partyRecord'))),
      'institution',
    ),
  ),
  'institution',
);

const stateStays = all(present(was('state')), same('state'));
const hand = (of: string) => design(`${of} is a person of this house, and another than the first`);

/** Two people of a house found that two contacts of its cases are one person, or one organisation. */
export const sameParty = record(
  'sameParty',
  { zh: '同一当事人认定', en: 'Two contacts that are one' },
  {
    source: design(
      'somebody who gave no number, or that of another document, is one person all the same (个人信息保护法 art. 8: personal information is accurate)',
    ),
    belongsTo: { root: 'funeralCase' },
    // What a family told one house is no other house’s to learn.
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    presentation: { summary: ['state', 'reason'] },
    indexes: [
      ['other', 'contact'],
      ['institution', 'state'],
    ],
    elements: {
      contact: link('contact', '本业务联系人', 'Contact of this case', {
        source: design('who is meant is a record, and not a name'),
      }),
      other: link('contact', '另一联系人', 'The other contact', {
        reach: 'institution',
        source: design('a contact of any case of the same house, and of no other house'),
      }),
      state: code('认定状态', 'State', samePartyState, {
        source: design('proposed, confirmed, undone'),
      }),
      reason: code('认定理由', 'Reason', samePartyReason, {
        source: design('a likeness is no reason; what was compared is'),
      }),
      note: optional(
        text('核对情况', 'What was compared', {
          ...note,
          maxLength: 300,
          multiline: true,
          source: design('what the code does not say'),
        }),
      ),
      proposedAt: instant('提出时间', 'Proposed', {
        given: true,
        source: design('when it was found'),
      }),
      proposedBy: link('staff', '提出人', 'Proposed by', {
        given: true,
        source: design('who proposes it does not confirm it'),
      }),
      decidedAt: optional(
        instant('确认时间', 'Decided', { given: true, source: design('since when they are one') }),
      ),
      decidedBy: optional(
        link('staff', '确认人', 'Decided by', { given: true, source: hand('who confirms') }),
      ),
      separationReason: optional(
        code('撤销理由', 'Why it is undone', separationReason, {
          source: design('a wrong finding is mended, and says why it was wrong'),
        }),
      ),
      separationAskedAt: optional(
        instant('申请撤销时间', 'Asked to undo', {
          given: true,
          source: design('since when it is in doubt'),
        }),
      ),
      separationAskedBy: optional(
        link('staff', '申请撤销人', 'Asked to undo by', {
          given: true,
          source: design('who asks to undo it does not undo it alone'),
        }),
      ),
      separatedAt: optional(
        instant('撤销时间', 'Undone', { given: true, source: design('since when they are two') }),
      ),
      separatedBy: optional(
        link('staff', '同意撤销人', 'Undone by', { given: true, source: hand('who undoes it') }),
      ),
    },
    unique: [
      {
        name: 'two-contacts-are-compared-once',
        elements: ['contact', 'other'],
        where: standing,
        says: {
          zh: '这两位联系人已有待确认或已确认的认定。',
          en: 'These two contacts have been proposed or found to be one already.',
        },
      },
    ],
    rules: [
      rule(
        'nobody-is-compared-with-themselves',
        { zh: '请选择另一位联系人。', en: 'Choose another contact.' },
        differ('contact', 'other'),
      ),
      rule(
        'two-contacts-are-compared-once-either-way',
        {
          zh: '这两位联系人已有待确认或已确认的认定。',
          en: 'These two contacts have been proposed or found to be one already.',
        },
        any(
          not(standing),
          not(
            exists(
              'sameParty',
              all(equal('contact', outer('other')), equal('other', outer('contact')), standing),
              'anywhere',
            ),
          ),
        ),
      ),
      rule(
        'what-contradicts-is-not-one',
        {
          zh: '个人与单位，或同类证件号码（统一社会信用代码）不同的，不能认定为同一当事人；号码登记有误的，请先更正联系人。',
          en: 'A person and an organisation, or two different numbers of one kind of document (or credit codes), are not one; correct a contact whose number was mistyped first.',
        },
        any(stateStays, not(oneOf('state', 'proposed', 'confirmed')), mayBeOne),
        { atOriginOnly: true },
      ),
      rule(
        'what-a-number-says-needs-no-finding',
        {
          zh: '两位联系人已按证件号码（统一社会信用代码）关联为同一当事人，不必认定。',
          en: 'Their numbers say already that these two contacts are one.',
        },
        any(stateStays, not(isProposed), not(areOneByNumber)),
        { atOriginOnly: true },
      ),
      rule(
        'a-finding-goes-step-by-step',
        {
          zh: '认定须先提出、再由他人确认；撤销须先申请、再由他人同意。',
          en: 'It is proposed and then confirmed by another person; it is undone likewise.',
        },
        transition(
          'state',
          [null, 'proposed'],
          ['proposed', 'withdrawn'],
          ['proposed', 'confirmed'],
          ['proposed', 'declined'],
          ['confirmed', 'separating'],
          ['separating', 'separated'],
          ['separating', 'confirmed'],
        ),
      ),
      rule(
        'a-finding-has-its-people',
        {
          zh: '认定、撤销须有经手人、时间和理由。',
          en: 'Each step has who took it, when and why.',
        },
        all(
          together(not(oneOf('state', 'proposed', 'withdrawn')), 'decidedAt', 'decidedBy'),
          together(separationAsked, 'separationReason', 'separationAskedAt', 'separationAskedBy'),
          together(isSeparated, 'separatedAt', 'separatedBy'),
        ),
      ),
      rule(
        'confirmed-by-another-person',
        {
          zh: '提出人不能确认，请由本馆另一人核对后确认。',
          en: 'Whoever proposed it cannot confirm it; another person of this house does, after comparing.',
        },
        differ('proposedBy', 'decidedBy'),
      ),
      rule(
        'undone-by-another-person',
        {
          zh: '申请撤销的人不能同意撤销，请由本馆另一人核对后办理。',
          en: 'Whoever asked to undo it cannot agree to it; another person of this house does.',
        },
        differ('separationAskedBy', 'separatedBy'),
      ),
      rule(
        'a-finding-stays-what-it-is',
        {
          zh: '联系人、理由、经手人和时间不能改动；认定有误的，请申请撤销。',
          en: 'The contacts, the reason and who decided stay; ask to undo a finding that is wrong.',
        },
        all(
          ...['contact', 'other', 'reason', 'proposedAt', 'proposedBy'].map(sameFromTheFirst),
          ...['decidedAt', 'decidedBy', 'separatedAt', 'separatedBy'].map(staysOnceGiven),
          ...['separationReason', 'separationAskedAt', 'separationAskedBy'].map((name) =>
            any(
              staysOnceGiven(name),
              all(equal(was('state'), val('separating')), equal('state', val('confirmed'))),
            ),
          ),
        ),
      ),
      rule(
        'a-finding-is-undone-and-not-voided',
        {
          zh: '已作出的认定不能作废；有误的，请申请撤销，由他人同意。',
          en: 'A finding cannot be voided; ask to undo it, and another person agrees.',
        },
        when(equal('voided', val(true)), isProposed),
      ),
      rule(
        'finding-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(
          notFuture('proposedAt'),
          notFuture('decidedAt'),
          notFuture('separatedAt'),
          atMost('proposedAt', 'decidedAt'),
          atMost('separationAskedAt', 'separatedAt'),
        ),
      ),
    ],
  },
);
