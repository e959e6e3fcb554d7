import type { EvaluationStanding, VoiceView } from '@qingming/connect/api/voice.ts';
import type { VoiceField } from '../voice.ts';

type State = VoiceView['state'];

/** What the pages say on which people complain, ask, suggest, thank and evaluate. */
export interface VoiceTexts {
  readonly title: string;
  readonly titleOf: (house: string) => string;
  readonly offer: string;
  readonly choose: string;
  readonly chooseHouse: string;
  readonly notHere: string;
  readonly error: (title: string) => string;
  readonly lead: string;
  readonly terms: string;
  readonly fields: Readonly<Record<VoiceField, string>>;
  /** Empty where a field explains itself. */
  readonly help: Readonly<Record<VoiceField, string>>;
  readonly anonymousYes: string;
  readonly optional: string;
  readonly send: string;
  readonly kept: string;
  readonly needWords: string;
  readonly longWords: string;
  readonly needBoth: string;
  readonly noSuchCase: string;
  readonly locked: (minutes: number) => string;
  readonly outdated: string;
  readonly tooSoon: string;
  readonly tooMany: string;
  readonly standing: string;
  readonly states: Readonly<Record<State, string>>;
  readonly due: string;
  readonly extended: string;
  readonly number: string;
  readonly house: string;
  readonly received: string;
  readonly said: string;
  readonly phone: string;
  readonly answer: string;
  readonly finding: string;
  readonly passedTo: string;
  readonly evidence: (count: number) => string;
  readonly decide: string;
  readonly decideAgain: string;
  readonly decideHelp: string;
  readonly outcomes: Readonly<Record<'solved' | 'partly' | 'not', string>>;
  readonly more: string;
  readonly sendDecision: string;
  readonly needOutcome: string;
  readonly withdraw: string;
  readonly withdrawHelp: string;
  readonly keepLink: string;
  readonly refresh: string;
  readonly over: string;
  readonly figures: {
    readonly title: string;
    readonly period: (from: string, until: string) => string;
    readonly evaluated: (part: number, of: number) => string;
    readonly good: (percent: string) => string;
    readonly inTime: (percent: string) => string;
    readonly level: string;
    readonly count: string;
    readonly few: string;
    readonly how: string;
  };
  readonly evaluation: {
    readonly title: string;
    readonly question: string;
    readonly free: string;
    readonly next: string;
    readonly chosen: (level: string) => string;
    readonly send: string;
    readonly moreTitle: string;
    readonly aspects: Readonly<Record<'speed' | 'skill' | 'attitude' | 'charges', string>>;
    readonly about: string;
    readonly notSaid: string;
    readonly words: string;
    readonly wordsHelp: string;
    readonly phone: string;
    readonly phoneHelp: string;
    readonly given: (level: string, at: string) => string;
    readonly add: string;
    readonly review: Readonly<Record<NonNullable<EvaluationStanding['review']>['state'], string>>;
    readonly answer: string;
    readonly finding: string;
    readonly complain: string;
    readonly back: string;
    readonly notNow: string;
    readonly needLevel: string;
  };
}

export const voiceZh: VoiceTexts = {
  title: '投诉、咨询、建议、表扬',
  titleOf: (house) => `说说${house}`,
  offer: '在网上投诉、咨询、提建议或表扬',
  choose: '先选是哪家机构的事',
  chooseHouse: '查找机构',
  notHere: '不是某家机构的事，或者不知道是哪家的，请拨打 12345。',
  error: (title) => `有地方要改：${title}`,
  lead: '写下发生了什么。提交以后会给您一个编号和一个只有您能打开的页面，办到哪一步、怎样答复的，都在上面。机构自己不能办结：解决没有，由您说；说法不一致的，由主管的民政部门核查。不用登录，不收费。',
  terms:
    '办理期限（当地另有规定的从其规定）：咨询 3 个工作日，求助、建议 10 个工作日，投诉、举报 13 个工作日；最多延期一次。国家没有统一的天数。',
  fields: {
    kind: '您要',
    category: '关于什么',
    words: '发生了什么',
    phone: '您的电话',
    name: '怎么称呼您',
    anonymous: '要不要匿名',
    case: '业务编号',
    code: '查询码',
  },
  help: {
    kind: '',
    category: '',
    words: '时间、事情、涉及的金额，有什么写什么，2000 字以内。这里不要写身份证号。',
    phone: '可以不填。填了，主管部门会打给您回访；机构看不到您的电话。',
    name: '可以不填。机构看不到您的姓名。',
    anonymous: '匿名的不登记姓名，也不关联您家的业务。',
    case: '可以不填。在账单和查询页上，例如 FZ370102-2026-000001。',
    code: '可以不填。殡仪馆交给您的 8 位数字。和业务编号一起填，平台会自动附上账单、公布的价格、停放和移送记录，不用您去找证据。',
  },
  anonymousYes: '匿名',
  optional: '下面几项可以不填',
  send: '提交',
  kept: '您写的内容，主管的民政部门和这家机构的负责人能看到；电话和姓名只有主管部门能看到，要看全的须说明用途，并留下记录。省里和民政部只看到办理状态和数字，看不到内容。',
  needWords: '请写下发生了什么。',
  longWords: '请写在 2000 字以内；其余的可以在办理时补充。',
  needBoth: '业务编号和查询码要一起填；没有的，两项都不填。',
  noSuchCase:
    '业务编号和查询码对不上，或者查询码已经过期。请核对；也可以把这两项清空，先提交，不附证据。',
  locked: (minutes) =>
    `查询码试的次数太多。请过 ${minutes} 分钟再试，或者把业务编号和查询码清空后提交。`,
  outdated: '这个页面打开的时间太长了，还没有提交。您填写的都在，请再按一次“提交”。',
  tooSoon: '按得太快，还没有提交。您填写的都在，请再按一次“提交”。',
  tooMany: '没有提交：从这里或用这个电话提交的太多。请过一小时再试，或者拨打 12345。',
  standing: '您的诉求',
  states: {
    received: '已经收到，等待主管的民政部门签收。',
    signed: '主管的民政部门已经签收，正在办理。',
    working: '已经交给机构查明并答复。',
    answered: '已经答复。解决没有，请您在下面告诉我们；也会有人打电话回访。',
    reopened: '您认为没有解决。主管的民政部门正在核查。',
    closed: '已经办结。',
    'passed-on': '这件事不归民政部门管，已经转给管这件事的部门。',
    withdrawn: '您已经撤回。',
  },
  due: '应当在这一天以前答复',
  extended: '延期的原因',
  number: '编号',
  house: '机构',
  received: '提交时间',
  said: '您写的',
  phone: '回访电话',
  answer: '答复',
  finding: '主管部门的核查结论',
  passedTo: '转往',
  evidence: (count) => `平台已附上 ${count} 条账单、价格、停放和证明记录作为证据。`,
  decide: '解决了吗',
  decideAgain: '办结以后还是没有解决的，三十天之内可以重新提出。',
  decideHelp: '没有解决的，会重新打开，由主管部门核查。',
  outcomes: { solved: '解决了', partly: '解决了一部分，就这样办结', not: '没有解决' },
  more: '还有什么要说的（可以不填）',
  sendDecision: '提交',
  needOutcome: '请选一项：解决了、解决了一部分，还是没有解决。',
  withdraw: '撤回',
  withdrawHelp: '不想继续了？',
  keepLink: '这个页面的地址只有您有，半年之内可以再打开。请抄下或收藏，不要发给不相干的人。',
  refresh: '看看现在怎样了',
  over: '这个地址打不开：可能抄错了，或者已经过了半年。要问进展的，请拨打 12345，说出编号。',
  figures: {
    title: '家属怎样评价',
    period: (from, until) => `${from} 至 ${until}`,
    evaluated: (part, of) => `办完 ${of} 件，家属评价了 ${part} 件。没有评价的不算满意。`,
    good: (percent) => `评价的家属里，${percent} 给了基本满意以上。`,
    inTime: (percent) => `投诉和咨询里，${percent} 按期得到了答复。`,
    level: '满意度',
    count: '件数',
    few: '评价还少，为了不让人认出是哪一家，暂不显示。',
    how: '办完七天后，家属可以在查询页上评价一次。不足十件的数不显示。',
  },
  evaluation: {
    title: '评价',
    question: '您对这家机构的服务满意吗？',
    free: '愿意就选，不愿意可以不理会，只问这一次，也不会有人催您。机构看不到是谁评价的。',
    next: '继续',
    chosen: (level) => `您选了：${level}`,
    send: '提交评价',
    moreTitle: '还可以说说（都可以不填）',
    aspects: { speed: '办理时间', skill: '业务水平', attitude: '服务态度', charges: '收费清楚' },
    about: '主要是哪方面的问题',
    notSaid: '不选',
    words: '想说的话',
    wordsHelp: '500 字以内。这家机构的负责人会看到这段话，不要写姓名和编号。',
    phone: '回访电话',
    phoneHelp:
      '不满意的，机构要整改、答复。想让人打电话告诉您结果，就留下电话；不留就不打，答复会显示在这个页面上。留了电话，打电话的人就知道是您。',
    given: (level, at) => `${at} 您的评价：${level}。`,
    add: '追加评价',
    review: {
      open: '机构应当在五个工作日之内核实并答复。',
      verified: '机构已经核实，正在整改。',
      answered: '机构已经答复。',
      checked: '您仍不满意，主管的民政部门正在核查。',
      closed: '已经办结。',
    },
    answer: '机构的答复',
    finding: '主管部门的核查结论',
    complain: '有事要解决？可以投诉',
    back: '回到办理进度',
    notNow: '现在不能评价：已经评价过，或者过了评价的时间。',
    needLevel: '请选一项。',
  },
};

export const voiceEn: VoiceTexts = {
  title: 'Complain, ask, suggest or thank',
  titleOf: (house) => `About ${house}`,
  offer: 'Complain, ask, suggest or thank online',
  choose: 'Choose the institution first',
  chooseHouse: 'Find an institution',
  notHere: 'If it is about no institution, or you do not know which, call 12345.',
  error: (title) => `Something to mend: ${title}`,
  lead: 'Write what happened. You are given a number and a page that only you can open; it says how far it has come and what was answered. The institution cannot close it: you say whether it is solved, and where the two sides do not agree, the civil affairs office in charge looks into it. You need no account, and it costs nothing.',
  terms:
    'It takes, unless your place has terms of its own: a question 3 working days, a request or suggestion 10, a complaint or report 13; extended once at most. There is no national number of days.',
  fields: {
    kind: 'You wish to',
    category: 'What it is about',
    words: 'What happened',
    phone: 'Your telephone number',
    name: 'Your name',
    anonymous: 'Stay anonymous?',
    case: 'Case number',
    code: 'Code',
  },
  help: {
    kind: '',
    category: '',
    words:
      'When, what, which sums: whatever you know, up to 2,000 characters. Give no identity number here.',
    phone:
      'May be left out. If you give it, the office in charge calls you back; the institution does not see it.',
    name: 'May be left out. The institution does not see it.',
    anonymous: 'Then neither your name nor your case is recorded.',
    case: 'May be left out. It stands on the bill and in your window, for example FZ370102-2026-000001.',
    code: 'May be left out. The eight digits that the funeral home gave you. With both, the platform attaches the bill, the published prices and the records of where the body was: you need not look for evidence.',
  },
  anonymousYes: 'Anonymous',
  optional: 'What follows may be left out',
  send: 'Send',
  kept: 'What you write is read by the civil affairs office in charge and the manager of this institution. Telephone and name are seen by the office alone; whoever opens them whole says what for, and that is logged. Province and ministry see states and numbers, and no words.',
  needWords: 'Please write what happened.',
  longWords: 'Please keep it within 2,000 characters; you can add the rest later.',
  needBoth: 'Give case number and code together, or neither.',
  noSuchCase:
    'Case number and code do not belong together, or the code is out of date. Check them; or clear both and send it without evidence.',
  locked: (minutes) =>
    `The code was tried too often. Try again in ${minutes} minutes, or clear case number and code and send it.`,
  outdated:
    'This page was open too long and nothing was sent. What you wrote is here: press “Send” once more.',
  tooSoon:
    'That was too quick and nothing was sent. What you wrote is here: press “Send” once more.',
  tooMany:
    'Not sent: too many came from here or with this telephone. Try again in an hour, or call 12345.',
  standing: 'What you told us',
  states: {
    received: 'It was received and waits for the civil affairs office in charge.',
    signed: 'The civil affairs office in charge has it and is handling it.',
    working: 'The institution was asked to find out and to answer.',
    answered:
      'It was answered. Please tell us below whether it is solved; you are also called back.',
    reopened:
      'You say that it is not solved. The civil affairs office in charge is looking into it.',
    closed: 'It is closed.',
    'passed-on': 'This is for another authority, and was passed on to it.',
    withdrawn: 'You took it back.',
  },
  due: 'To be answered by',
  extended: 'Why it takes longer',
  number: 'Number',
  house: 'Institution',
  received: 'Sent',
  said: 'What you wrote',
  phone: 'Telephone to call back',
  answer: 'Answer',
  finding: 'What the office in charge found',
  passedTo: 'Passed on to',
  evidence: (count) =>
    `The platform attached ${count} records of bill, prices, custody and papers as evidence.`,
  decide: 'Is it solved?',
  decideAgain: 'If it is not solved after all, you may bring it up again within thirty days.',
  decideHelp: 'If not, it is opened again and the office in charge looks into it.',
  outcomes: {
    solved: 'It is solved',
    partly: 'In part, and it may be closed',
    not: 'It is not solved',
  },
  more: 'Anything else (may be left out)',
  sendDecision: 'Send',
  needOutcome: 'Choose one: solved, in part, or not solved.',
  withdraw: 'Take it back',
  withdrawHelp: 'You do not wish to go on?',
  keepLink:
    'Only you have the address of this page; it opens for half a year. Write it down or keep it, and send it to nobody whom it does not concern.',
  refresh: 'See how it stands now',
  over: 'This address opens nothing: it may be mistyped, or half a year is over. To ask how it stands, call 12345 and give the number.',
  figures: {
    title: 'What families say',
    period: (from, until) => `${from} to ${until}`,
    evaluated: (part, of) =>
      `Of ${of} matters that were carried out, families evaluated ${part}. Those that were not evaluated do not count as satisfied.`,
    good: (percent) => `Of the families that evaluated, ${percent} were at least fairly satisfied.`,
    inTime: (percent) => `Of complaints and questions, ${percent} were answered in time.`,
    level: 'Level',
    count: 'Number',
    few: 'There are few evaluations yet; so that nobody is recognised by them, they are not shown.',
    how: 'Seven days after the end, a family may evaluate once, in its window. Numbers below ten are not shown.',
  },
  evaluation: {
    title: 'Your opinion',
    question: 'Were you satisfied with how this institution served you?',
    free: 'Answer if you wish, or leave it: you are asked this once, and nobody will press you. The institution does not see who answered.',
    next: 'Go on',
    chosen: (level) => `You chose: ${level}`,
    send: 'Send',
    moreTitle: 'You may say more (all of it may be left out)',
    aspects: {
      speed: 'How long it took',
      skill: 'How well it was done',
      attitude: 'How you were treated',
      charges: 'How clear the charges were',
    },
    about: 'What was it about mostly?',
    notSaid: 'Not chosen',
    words: 'In your own words',
    wordsHelp:
      'Up to 500 characters. The manager of the institution reads them; give no name and no number.',
    phone: 'Telephone to call back',
    phoneHelp:
      'If you were not satisfied, the institution has to put it right and to answer. Leave a telephone if you wish to be called with the result; without it nobody calls, and the answer is shown here. Whoever calls you then knows that it was you.',
    given: (level, at) => `Your answer of ${at}: ${level}.`,
    add: 'Add to it',
    review: {
      open: 'The institution has to look into it and answer within five working days.',
      verified: 'The institution looked into it and is putting it right.',
      answered: 'The institution has answered.',
      checked: 'You were not satisfied; the civil affairs office in charge is looking into it.',
      closed: 'It is closed.',
    },
    answer: 'Answer of the institution',
    finding: 'What the office in charge found',
    complain: 'Something to be solved? Complain',
    back: 'Back to how things stand',
    notNow: 'Nothing can be said now: it was said already, or the time for it is over.',
    needLevel: 'Choose one.',
  },
};
