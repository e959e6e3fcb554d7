import {
  absent,
  all,
  any,
  atLeast,
  atMost,
  count,
  day,
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
import { rule } from '../language/record.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, stays, staysOnceGiven } from './unchanged.ts';

/** What a court, public works or an inquiry of the house decides, no family is asked about. */
export const onAPaper: Expression = oneOf('reason', 'court', 'construction', 'mistaken');
const isMistaken = equal('reason', val('mistaken'));
const stateIs = (...states: [string, ...string[]]): Expression => oneOf('state', ...states);
const becomes = (...states: [string, ...string[]]): Expression =>
  all(stateIs(...states), any(absent(was('state')), differ(was('state'), 'state')));
const onlyOnce = (condition: Expression, ...names: readonly string[]): Expression =>
  any(all(condition, ...names.map(present)), all(not(condition), ...names.map(absent)));

/** Inside a record that names the person: who it is, and that they rest there. */
const thePerson = (where: Expression): Expression =>
  exists('beneficiary', all(equal('id', outer('person')), where), 'institution');

const agreements = (answer: string): Expression => equal('answer', val(answer));
/** The holder of today is among those who agreed. */
const theHolderAgreed = exists(
  'rightOfUse',
  all(
    equal('id', outer('right')),
    exists(
      'removalAgreement',
      all(equal('root', outer('id', 2)), agreements('agreed'), equal('name', outer('holderName'))),
      'institution',
    ),
  ),
  'institution',
);

/** The name that was read on urn, coffin or plate is the one on record. */
const nameAgrees = thePerson(equal('name', outer('foundName')));
/** The tag is on ashes of a person of that name. */
const tagAgrees = exists(
  'tag',
  all(
    equal('number', outer('foundTag')),
    equal('subject', val('ashes')),
    exists(
      'decedent',
      all(
        equal('root', outer('root')),
        exists(
          'beneficiary',
          all(equal('id', outer('person', 3)), equal('name', outer('name'))),
          'institution',
        ),
      ),
      'institution',
    ),
  ),
  'institution',
);
/** They have a place in the other right, since that day. */
const isInTheOther = thePerson(
  exists(
    'beneficiary',
    all(
      equal('root', outer('toRight', 2)),
      equal('name', outer('name')),
      equal('placedOn', outer('removedOn', 2)),
    ),
    'institution',
  ),
);

/** Compared by the database. */
const OPEN_FIRST = ['right', 'plot', 'person', 'reason', 'appliedAt', 'appliedBy'] as const;
const OPEN = [
  'documentKind',
  'relation',
  'agreeing',
  'paperScan',
  'destination',
  'toRight',
] as const;
const OPEN_ONCE = [
  'decidedAt',
  'decidedBy',
  'openedAt',
  'openedBy',
  'openedWith',
  'mark',
  'foundTag',
  'mismatch',
  'removedOn',
  'handedAt',
  'handedBy',
  'receiverDocument',
  'signature',
] as const;
/** Sealed texts, which are compared where they are read whole. */
const SEALED_FIRST = ['personName', 'applicant', 'phone'] as const;
const SEALED = ['identityNumber', 'paper', 'receivingPlace'] as const;
const SEALED_ONCE = ['foundName', 'recognisedBy', 'receiver', 'receiverNumber'] as const;
const isNew: Expression = absent(was('state'));
const STAYS = {
  zh: '申请、起出核对和交接的内容登记后不能改动，迁出不能作废；有误的，请撤回重办。',
  en: 'What was applied for, found and handed over stays, and a removal is not voided; take back what is wrong, and begin anew.',
} as const;

/** From the application to the hand-over; whatever a person forgets, the database asks. */
export const removalRules = [
  rule(
    'a-removal-goes-step-by-step',
    {
      zh: '迁出按“申请、核准、起出核对、交接”的次序办理；请刷新后再试。',
      en: 'A removal is applied for, approved, opened and compared, and handed over, in this order; read the page again.',
    },
    transition(
      'state',
      [null, 'applied'],
      ['applied', 'approved'],
      ['applied', 'declined'],
      ['applied', 'withdrawn'],
      ['approved', 'withdrawn'],
      ['approved', 'opened'],
      ['approved', 'stopped'],
      ['opened', 'stopped'],
      ['opened', 'done'],
      ['approved', 'done'],
      ['stopped', 'settled'],
    ),
  ),
  rule(
    'who-is-removed-rests-there',
    {
      zh: '所选使用者没有安放（葬）在此使用权的墓位（格位），或已经迁出。',
      en: 'This person does not rest in the plot or niche of this right, or has left it.',
    },
    when(
      becomes('applied', 'approved', 'opened'),
      thePerson(all(equal('root', outer('right')), present('placedOn'), absent('leftOn'))),
    ),
    { atOriginOnly: true, waitsFor: 'person' },
  ),
  rule(
    'the-name-applied-for-is-on-record',
    {
      zh: '申请书上的姓名与登记的使用者不符；请核对是否选错人。',
      en: 'The name in the application is not that of the person on record; check whether the right one was chosen.',
    },
    when(becomes('applied'), thePerson(equal('name', outer('personName')))),
    { atOriginOnly: true },
  ),
  rule(
    'a-removal-is-of-a-right-in-force',
    {
      zh: '使用权尚未授予或已经终止，不能办理迁出。',
      en: 'The right is not granted, or has ended.',
    },
    when(
      becomes('applied', 'approved', 'opened'),
      exists(
        'rightOfUse',
        all(
          equal('id', outer('right')),
          equal('plot', outer('plot')),
          equal('state', val('granted')),
        ),
        'institution',
      ),
    ),
    { atOriginOnly: true, waitsFor: 'right' },
  ),
  rule(
    'a-removal-says-on-what-it-rests',
    {
      zh: '法院裁判、建设迁移和登记有误，须填写依据文书；其余的须填写须同意的人数、申请人证件和与逝者关系。',
      en: 'Name the paper for a court, for public works and for a mistaken entry; otherwise give how many have to agree, the applicant’s document and their relation.',
    },
    any(
      all(onAPaper, present('paper')),
      all(
        not(onAPaper),
        ...['agreeing', 'documentKind', 'identityNumber', 'relation'].map(present),
      ),
    ),
  ),
  rule(
    'a-removal-says-where-it-goes',
    {
      zh: '请填写迁往何处：本机构另一墓位（格位）的填写其使用权，其他公墓、骨灰堂和生态安葬的填写名称；登记有误的不填。',
      en: 'Say where it goes: the right of use of the other plot here, or the name of the cemetery or of the burial; of a mistaken entry nothing.',
    },
    any(
      all(isMistaken, absent('destination'), absent('toRight'), absent('receivingPlace')),
      all(
        not(isMistaken),
        present('destination'),
        any(
          all(
            equal('destination', val('here')),
            present('toRight'),
            differ('toRight', 'right'),
            absent('receivingPlace'),
          ),
          all(
            oneOf('destination', 'elsewhere', 'sea', 'ecological'),
            present('receivingPlace'),
            absent('toRight'),
          ),
          all(equal('destination', val('family')), absent('toRight')),
        ),
      ),
    ),
  ),
  rule(
    'nothing-is-removed-without-agreement',
    {
      zh: '还不能迁出：使用权人和须同意的每一位都须书面同意，且无人不同意；有争议的，请待协商一致或法院裁判。',
      en: 'It is not removed yet: the holder and everyone who has to agree agrees in writing, and nobody refuses. Where it is disputed, it waits until they agree or a court decides.',
    },
    when(
      all(becomes('approved', 'opened', 'done'), not(onAPaper)),
      all(
        theHolderAgreed,
        atLeast(count('removalAgreement', agreements('agreed')), 'agreeing'),
        not(exists('removalAgreement', oneOf('answer', 'refused', 'taken-back'))),
      ),
    ),
    { source: design('one heir removed without the others, and it could not be undone') },
  ),
  rule(
    'a-removal-is-approved-by-another-person',
    {
      zh: '受理人不能核准，请由本机构另一人核对文书和同意书后办理。',
      en: 'Whoever took the application cannot approve it; another person of this institution checks the papers and does.',
    },
    all(
      any(absent('decidedBy'), differ('appliedBy', 'decidedBy')),
      any(
        equal('state', val('withdrawn')),
        onlyOnce(not(equal('state', val('applied'))), 'decidedAt', 'decidedBy'),
      ),
    ),
  ),
  rule(
    'opened-by-two',
    {
      zh: '起出须由两名从业人员同办，并登记时间和核对方式。',
      en: 'Two members of staff open it together; record when, and what was compared.',
    },
    any(
      absent('openedAt'),
      all(present('openedBy'), present('openedWith'), differ('openedBy', 'openedWith')),
    ),
  ),
  rule(
    'what-is-taken-out-is-who-is-on-record',
    {
      zh: '看到的姓名或标签与登记不符，或尚未核对。请停下，不要起出，登记“现场不符”。',
      en: 'The name or the tag is not the one on record, or nothing was compared. Stop, take nothing out, and record that it did not agree.',
    },
    when(
      all(stateIs('opened', 'done'), not(isMistaken)),
      all(
        present('openedAt'),
        present('mark'),
        any(
          all(equal('mark', val('label')), present('foundName'), nameAgrees),
          all(equal('mark', val('tag')), present('foundTag'), tagAgrees),
          all(equal('mark', val('family')), present('recognisedBy')),
        ),
      ),
    ),
    { atOriginOnly: true },
  ),
  rule(
    'a-mistaken-entry-takes-nothing-out',
    {
      zh: '只有“登记有误”的，核准后不经起出和交接。',
      en: 'Only a mistaken entry goes without opening and hand-over.',
    },
    any(
      not(equal('state', val('done'))),
      all(not(isMistaken), present('openedAt')),
      all(isMistaken, absent('openedAt'), absent('handedAt'), absent('receiver')),
    ),
  ),
  rule(
    'what-did-not-agree-is-said',
    {
      zh: '请登记不符情形；查清的，写明结果。',
      en: 'Say what did not agree; once it is cleared up, how.',
    },
    all(
      onlyOnce(stateIs('stopped', 'settled'), 'mismatch'),
      onlyOnce(equal('state', val('settled')), 'settlement', 'settledBy'),
    ),
  ),
  rule(
    'a-removal-is-signed-for',
    {
      zh: '请登记接收人姓名、证件和交接时间，并由接收人在屏幕上签名，或填写纸质交接单编号。',
      en: 'Record who received it, their document and when; they sign on the screen, or give the number of the paper form.',
    },
    any(
      not(equal('state', val('done'))),
      isMistaken,
      all(
        ...['handedAt', 'handedBy', 'receiver', 'receiverDocument', 'receiverNumber'].map(present),
        any(present('signature'), present('receiptNumber')),
      ),
    ),
  ),
  rule(
    'a-person-left-with-their-removal',
    {
      zh: '迁出须同时登记使用者迁出；迁往本机构另一墓位（格位）的，须同时登记在那里。',
      en: 'With the removal it is recorded that the person left, and, of another plot or niche here, that they rest there.',
    },
    when(
      equal('state', val('done')),
      all(
        thePerson(equal('leftOn', outer('removedOn'))),
        any(absent('destination'), differ('destination', val('here')), isInTheOther),
      ),
    ),
    { deferred: true, atOriginOnly: true },
  ),
  rule(
    'a-removal-stays-what-it-is',
    STAYS,
    all(
      equal('voided', val(false)),
      ...OPEN_FIRST.map(sameFromTheFirst),
      any(isNew, all(...OPEN.map(stays))),
      ...OPEN_ONCE.map(staysOnceGiven),
    ),
  ),
  rule(
    'what-a-removal-says-stays',
    STAYS,
    all(
      ...SEALED_FIRST.map(sameFromTheFirst),
      any(isNew, all(...SEALED.map(stays))),
      ...SEALED_ONCE.map(staysOnceGiven),
    ),
  ),
  rule(
    'a-removal-not-in-future',
    {
      zh: '时间不能晚于现在，起出不能早于核准，交接不能早于起出；迁出日期为交接当日。',
      en: 'No time is in the future; it is opened after the approval and handed over after that, and removed on the day of the hand-over.',
    },
    all(
      notFuture('appliedAt'),
      notFuture('decidedAt'),
      notFuture('openedAt'),
      notFuture('handedAt'),
      notFuture('removedOn'),
      atMost('decidedAt', 'openedAt'),
      atMost('openedAt', 'handedAt'),
      onlyOnce(equal('state', val('done')), 'removedOn'),
      any(absent('handedAt'), absent('removedOn'), equal('removedOn', day('handedAt'))),
    ),
  ),
] as const;
