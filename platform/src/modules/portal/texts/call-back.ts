import type { CallBackField } from '../call-back.ts';

/** What the pages say on which a family asks a house to call back. */
export interface CallBackTexts {
  readonly title: string;
  readonly offer: string;
  /** The same beside a house in a list. */
  readonly short: string;
  readonly error: (title: string) => string;
  readonly lead: (minutes: number) => string;
  readonly quicker: string;
  /** Said outside the hours that the house publishes. */
  readonly closed: string;
  /** What comes before any house. */
  readonly first: readonly string[];
  readonly fields: Readonly<Record<CallBackField, string>>;
  /** Empty where a field explains itself. */
  readonly help: Readonly<Record<CallBackField, string>>;
  /** By the codes of the standard, in the words of a family. */
  readonly wishes: Readonly<Record<'now' | 'at' | 'undecided' | 'advice', string>>;
  readonly papers: Readonly<
    Record<'certificate' | 'declared' | 'hospital' | 'police' | 'undeclared', string>
  >;
  readonly notSaid: string;
  readonly send: string;
  readonly kept: string;
  readonly needPhone: string;
  readonly needFrom: string;
  readonly needTime: string;
  readonly pastTime: string;
  readonly outdated: string;
  readonly tooSoon: string;
  readonly tooMany: string;
  readonly standing: string;
  readonly waits: (due: string) => string;
  readonly late: string;
  readonly takenOn: (at: string) => string;
  readonly tried: (at: string) => string;
  readonly states: {
    readonly dropped: string;
    readonly arranged: (at: string) => string;
    readonly advised: (at: string) => string;
  };
  readonly ring: string;
  readonly house: string;
  readonly number: string;
  readonly askedAt: string;
  readonly refresh: string;
  readonly keepLink: string;
  readonly withdrawHelp: string;
  readonly withdraw: string;
  readonly over: string;
}

export const callBackZh: CallBackTexts = {
  title: '请殡仪馆给我回电',
  offer: '不方便打电话？请殡仪馆给您回电',
  short: '请它回电',
  error: (title: string) => `有地方要改：${title}`,
  lead: (minutes: number) =>
    `留下电话和地点，殡仪馆的人会打给您。按本平台的要求，应当在 ${minutes} 分钟之内；到时没有人打，主管的民政部门会看到。不用登录，不收费。`,
  quicker: '直接打电话更快：',
  closed:
    '按这家公布的时间，现在没有人值班，可能不会马上回电。急着要接运的，请在这里找现在有人的殡仪馆：',
  first: [
    '医生还没有宣布死亡的，请先打 120。',
    '交通事故、意外，或者死因不清楚的，请先打 110 或 122，不要移动逝者。',
  ],
  fields: {
    phone: '您的电话',
    from: '逝者现在在哪里',
    wish: '您希望',
    wantedAt: '约定的时间',
    papers: '死亡证明',
    caller: '怎么称呼您',
    relation: '您是逝者的',
    note: '还有什么要先告诉他们的',
  },
  help: {
    phone: '打给您用的。请保持畅通。',
    from: '医院请写到科室，家里请写到门牌。只是咨询的，写区县就可以。',
    wish: '',
    wantedAt: '只有约定时间的才要填。北京时间。',
    papers: '不清楚可以不选。',
    caller: '可以不填。',
    relation: '可以不选。',
    note: '可以不填。比如几楼、有没有电梯、要准备什么。这里不要写身份证号。',
  },
  wishes: {
    now: '现在就来接',
    at: '约定一个时间来接',
    undecided: '还没决定，先通个电话',
    advice: '只是咨询',
  },
  papers: {
    certificate: '已经有了',
    declared: '医生已经宣布，证明还没开',
    hospital: '在医院，由医院交接',
    police: '公安机关已经通知接运',
    undeclared: '医生还没有宣布死亡',
  },
  notSaid: '不选',
  send: '请给我回电',
  kept: '您填写的内容只给这家殡仪馆回电和接运用，和来电登记一样保存。主管部门能看到有人在等，电话和姓名只显示一部分；要看全的须说明理由，并留下记录。',
  needPhone: '请填写电话，不然没有办法打给您。',
  needFrom: '请填写地点。只是咨询的，写区县就可以。',
  needTime: '请选约定的日期和时间。',
  pastTime: '约定的时间已经过去，请另选一个。',
  outdated: '这个页面打开的时间太长了，还没有提交。您填写的都在，请再按一次“请给我回电”。',
  tooSoon: '按得太快，还没有提交。您填写的都在，请再按一次“请给我回电”。',
  tooMany: '没有提交：请求太多，网上排队会耽误您。请直接打殡仪馆的电话。',
  standing: '您的回电请求',
  waits: (due: string) => `殡仪馆已经收到。应当在 ${due} 以前打给您。`,
  late: '已经过了应当回电的时间，还没有人打给您。主管的民政部门能看到这个情况。请直接打殡仪馆的电话，不用再等。',
  takenOn: (at: string) => `殡仪馆 ${at} 已经看到，正在给您打电话。`,
  tried: (at: string) => `殡仪馆 ${at} 给您打过，没有接通。请留意电话，或者直接打过去。`,
  states: {
    dropped: '这个请求已经撤回，不会再有人为它打给您。',
    arranged: (at: string) => `${at} 已经和您商定接运，车辆已经安排。`,
    advised: (at: string) => `${at} 殡仪馆已经答复您。`,
  },
  ring: '不想等，可以直接打：',
  house: '殡仪馆',
  number: '请求编号',
  askedAt: '提交时间',
  refresh: '看看现在怎样了',
  keepLink: '这个页面的地址只有您有，七天之内可以再打开。不要发给不相干的人。',
  withdrawHelp: '已经联系上，或者不需要了？',
  withdraw: '撤回请求',
  over: '这个地址打不开：可能抄错了，或者已经过了七天。需要殡仪馆的，请看下面的指引或者直接打电话。',
};

export const callBackEn: CallBackTexts = {
  title: 'Ask the funeral home to call me',
  offer: 'Cannot ring just now? Ask the funeral home to call you',
  short: 'Ask it to call you',
  error: (title) => `Something to mend: ${title}`,
  lead: (minutes) =>
    `Leave a telephone number and the place, and somebody of the funeral home calls you; this platform asks for that within ${minutes} minutes. If nobody has called by then, the civil affairs office in charge can see it. You need no account, and it costs nothing.`,
  quicker: 'To ring is quicker:',
  closed:
    'By its published hours nobody is on duty there now, and the call may be late. If a collection cannot wait, find a funeral home that answers now:',
  first: [
    'If no doctor has declared the death yet, call 120 first.',
    'After a traffic accident, another accident, or a death whose cause is not clear, call 110 or 122 first and do not move the person.',
  ],
  fields: {
    phone: 'Your telephone number',
    from: 'Where the person who died is now',
    wish: 'What you wish',
    wantedAt: 'The time agreed',
    papers: 'Death certificate',
    caller: 'Your name',
    relation: 'You are their',
    note: 'What they should know first',
  },
  help: {
    phone: 'To call you on. Please keep the line free.',
    from: 'In a hospital give the ward, at home the door. For advice alone the county is enough.',
    wish: '',
    wantedAt: 'Only if you wish a set time. Time of China (UTC+8).',
    papers: 'Leave it open if you do not know.',
    caller: 'May be left out.',
    relation: 'May be left out.',
    note: 'May be left out. For example the floor, whether there is a lift, what to bring. Give no identity number here.',
  },
  wishes: {
    now: 'Come now',
    at: 'Come at a set time',
    undecided: 'Not decided: speak with me first',
    advice: 'Advice only',
  },
  papers: {
    certificate: 'We have it',
    declared: 'A doctor declared the death; the certificate is to come',
    hospital: 'In a hospital, which hands over',
    police: 'The police have ordered the collection',
    undeclared: 'No doctor has declared the death yet',
  },
  notSaid: 'Not chosen',
  send: 'Call me back',
  kept: 'What you write serves this funeral home to call you and to come, and is kept like a telephone call. The authority in charge sees that somebody waits, with number and name in part; whoever opens them whole gives a reason, and that is logged.',
  needPhone: 'Give a telephone number; without it nobody can call you.',
  needFrom: 'Give the place. For advice alone the county is enough.',
  needTime: 'Choose the day and the time agreed.',
  pastTime: 'The time agreed is over. Choose another.',
  outdated:
    'This page was open too long and nothing was sent. What you wrote is here: press “Call me back” once more.',
  tooSoon:
    'That was too quick and nothing was sent. What you wrote is here: press “Call me back” once more.',
  tooMany:
    'Not sent: there are too many requests, and waiting here would cost you time. Please ring the funeral home.',
  standing: 'Your request to be called back',
  waits: (due) => `The funeral home has it. You should be called before ${due}.`,
  late: 'The time by which you should have been called is over, and nobody has called. The civil affairs office in charge can see this. Please ring the funeral home and wait no longer.',
  takenOn: (at) => `The funeral home saw it at ${at} and is calling you.`,
  tried: (at) =>
    `The funeral home called you at ${at} and did not reach you. Please keep the telephone near, or ring them.`,
  states: {
    dropped: 'This request was taken back; nobody will call you about it.',
    arranged: (at) => `At ${at} the collection was agreed with you, and a vehicle is ordered.`,
    advised: (at) => `At ${at} the funeral home answered you.`,
  },
  ring: 'If you would rather not wait, ring:',
  house: 'Funeral home',
  number: 'Number of the request',
  askedAt: 'Asked at',
  refresh: 'See how it stands now',
  keepLink:
    'Only you have the address of this page. It opens for seven days; do not pass it to people who are not concerned.',
  withdrawHelp: 'Spoken with them, or no longer needed?',
  withdraw: 'Take the request back',
  over: 'This address opens nothing: it may be miscopied, or seven days are over. If you need a funeral home, see the guide below or ring one.',
};
