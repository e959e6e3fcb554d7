import type { VisitField } from '../visit-form.ts';

/** What the pages say on which a family books a visit. */
export interface VisitTexts {
  readonly title: string;
  readonly offer: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHere: string;
  readonly sites: string;
  readonly book: (house: string) => string;
  readonly days: string;
  readonly numbers: string;
  readonly left: (people: number, vehicles: number) => string;
  readonly dayLeft: (people: number) => string;
  readonly full: string;
  readonly kept: (people: number) => string;
  readonly waiting: (count: number) => string;
  readonly closed: (why: string) => string;
  readonly opens: (at: string) => string;
  readonly byPhone: (people: number) => string;
  readonly error: (title: string) => string;
  readonly chosen: string;
  readonly otherTime: string;
  readonly fullHere: string;
  readonly fullVehicles: string;
  readonly nearest: string;
  readonly elsewhere: string;
  readonly joinWaiting: string;
  readonly waitingSays: string;
  readonly fields: Readonly<Record<VisitField, string>>;
  /** Empty where a field explains itself. */
  readonly help: Readonly<Record<VisitField, string>>;
  readonly noVehicle: string;
  readonly oneVehicle: string;
  readonly people: (count: number) => string;
  readonly notSaid: string;
  readonly documentNeeded: string;
  readonly next: string;
  readonly stored: string;
  readonly check: string;
  readonly checkSays: string;
  readonly confirm: string;
  readonly confirmWaiting: string;
  readonly edit: string;
  readonly needPhone: string;
  readonly needName: string;
  readonly needPlate: string;
  readonly needDocument: string;
  readonly needKind: string;
  readonly rightUnknown: string;
  readonly outdated: string;
  readonly tooSoon: string;
  readonly tooMany: string;
  readonly notNow: string;
  readonly mine: string;
  readonly states: {
    readonly confirmed: string;
    readonly waiting: (before: number) => string;
    readonly offered: (until: string) => string;
    readonly 'checked-in': (at: string) => string;
    readonly 'no-show': string;
    readonly lapsed: string;
    readonly cancelled: string;
    readonly 'cancelled-house': string;
  };
  readonly closedNow: (why: string) => string;
  readonly moveTo: string;
  readonly number: string;
  readonly lastSix: string;
  readonly when: string;
  readonly where: string;
  readonly who: string;
  readonly howMany: string;
  readonly vehicle: string;
  readonly transport: string;
  readonly parking: string;
  readonly qr: string;
  readonly shot: string;
  readonly calendar: string;
  readonly change: string;
  readonly changeDone: string;
  readonly noOther: string;
  readonly cancel: string;
  readonly cancelHelp: string;
  readonly accept: string;
  readonly refresh: string;
  readonly keepLink: string;
  readonly over: string;
}

const peopleZh = (count: number): string => `${count} 人`;

export const visitsZh: VisitTexts = {
  title: '预约祭扫',
  offer: '预约祭扫',
  lead: '预约不收费，也没有加钱的快速通道。收钱代约的，请不要相信。',
  none: '现在没有机构开放网上预约。请直接打电话问要去的公墓或骨灰堂。',
  noneHere: '这里现在没有可以预约的时间。请打电话问，或看别的机构。',
  sites: '可以预约的机构',
  book: (house) => `预约祭扫：${house}`,
  days: '选日子和时间',
  numbers: '数字是还能来的人数。一次预约最多 5 个人、一辆车。',
  left: (people, vehicles) =>
    `还有 ${people} 人${vehicles > 0 ? `，车位 ${vehicles}` : '，车位已满'}`,
  dayLeft: (people) => (people > 0 ? `还有 ${people} 人` : '约满'),
  full: '约满',
  kept: (people) => `另有 ${people} 个名额留给 60 岁以上老人、残疾人和使用权人`,
  waiting: (count) => `候补 ${count} 家`,
  closed: (why) => `已关闭（${why}）`,
  opens: (at) => `${at} 开始预约`,
  byPhone: (people) => `不会用手机的，可以打电话约，电话另留了 ${people} 个名额。`,
  error: (title) => `有地方要改：${title}`,
  chosen: '选的时间',
  otherTime: '换一个时间',
  fullHere: '这个时间已经约满，还没有预约。可以换一个时间，或者在下面加入候补；您填写的都会留着。',
  fullVehicles: '这个时间的车位已经没有了，人还可以来。请改成不开车，或换一个时间。',
  nearest: '同一家最近的空余时间',
  elsewhere: '同一区县的其他机构',
  joinWaiting: '加入候补',
  waitingSays:
    '候补按提交的先后排队。有人取消，名额先给排在前面、人数合适的一家，保留 2 小时，由您在自己的预约页上确认。平台不发短信，请隔一段时间打开看一看；没有轮到的，时间过了自动结束。',
  fields: {
    people: '几个人（连您一共）',
    vehicles: '开车来吗',
    plate: '车牌号',
    name: '您的姓名',
    phone: '您的电话',
    documentKind: '证件类型',
    document: '证件号码',
    right: '使用权编号或安葬（放）证编号',
  },
  help: {
    people: '',
    vehicles: '',
    plate: '开车来的要填。',
    name: '',
    phone: '时间有变化时，机构打给您用。一个电话在一家机构最多同时有 3 个预约。',
    documentKind: '',
    document: '到场时可能要核对。满 60 岁的，约满时可以用照顾名额。一个证件号码一天只能约一次。',
    right:
      '可以不填。使用权人填了，可以用照顾名额，并保证一个墓位（格位）一天只来一家。电话要和登记的一致。',
  },
  noVehicle: '不开车',
  oneVehicle: '开一辆车',
  people: peopleZh,
  notSaid: '不填',
  documentNeeded: '这个时间实名预约，证件要填。',
  next: '下一步：核对',
  stored: '您填写的内容只给这家机构安排祭扫和入园核对用，其他人看不到。',
  check: '请核对',
  checkSays: '还没有预约。没有错的话，请按下面的按钮。',
  confirm: '确认预约',
  confirmWaiting: '确认加入候补',
  edit: '回去改',
  needPhone: '请填写电话，时间有变化时好告诉您。',
  needName: '请填写姓名。',
  needPlate: '开车来的，请填写车牌号。',
  needDocument: '请填写证件号码。',
  needKind: '请选择证件类型。',
  rightUnknown: '编号和您的电话（证件）对不上。请核对；不用使用权预约的，请把这一栏留空。',
  outdated: '这个页面打开的时间太长了，还没有预约。您填写的都在，请再按一次。',
  tooSoon: '按得太快，还没有预约。您填写的都在，请再按一次。',
  tooMany:
    '没有预约上：这个电话的预约已经够多，或者这个网络刚才的预约太多。请过一会儿再试，或者打电话预约。',
  notNow: '没有办成：这个时间已经关闭、过去，或者还没有开始预约。请另选时间。',
  mine: '您的祭扫预约',
  states: {
    confirmed: '已经约好。到时出示下面的二维码，或者报编号的最后六位。',
    waiting: (before) =>
      before === 0 ? '在候补，您排在最前面。' : `在候补，前面还有 ${before} 家。`,
    offered: (until) => `有名额了，为您保留到 ${until}。请按“我要这个名额”；过了时间就给下一家。`,
    'checked-in': (at) => `${at} 已经入园。`,
    'no-show': '时间已过，没有入园记录。',
    lapsed: '候补已经结束，没有轮到，或者没有在保留的时间里确认。',
    cancelled: '已经取消，名额让给了别人。',
    'cancelled-house': '机构取消了这个时间。',
  },
  closedNow: (why) =>
    `这个时间机构已经关闭（${why}），请不要按原来的时间去。请改到下面的时间，或者取消。`,
  moveTo: '改到',
  number: '预约编号',
  lastSix: '最后六位',
  when: '时间',
  where: '地方',
  who: '预约人',
  howMany: '人数',
  vehicle: '车',
  transport: '公交',
  parking: '停车',
  qr: '入园二维码',
  shot: '截一张图或打印出来就行，到场没有网络也能核验。请按时间来，可以提前一小时以内到。',
  calendar: '加到手机日历（提前一天提醒）',
  change: '改时间或人数',
  changeDone: '改',
  noOther: '这里没有别的空余时间。',
  cancel: '不去了，取消预约',
  cancelHelp: '不去了请取消，让给别家。',
  accept: '我要这个名额',
  refresh: '看看现在怎样了',
  keepLink: '这个页面的地址只有您有，请存下来。有它就能改、能取消，不要发给不相干的人。',
  over: '这个地址打不开：可能抄错了，或者已经过了很久。请打电话问要去的机构，报预约编号就可以。',
};

export const visitsEn: VisitTexts = {
  title: 'Book a visit',
  offer: 'Book a visit',
  lead: 'Booking is free, and there is no faster way for money. Do not pay anybody who offers to book for you.',
  none: 'No site takes bookings online at the moment. Please ring the cemetery or columbarium.',
  noneHere: 'There are no times to book here at the moment. Please ring, or look at another site.',
  sites: 'Sites that take bookings',
  book: (house) => `Book a visit: ${house}`,
  days: 'Choose a day and time',
  numbers:
    'The numbers are people who can still come. One booking is for five people and one vehicle at most.',
  left: (people, vehicles) =>
    `${people} left${vehicles > 0 ? `, ${vehicles} for vehicles` : ', none for vehicles'}`,
  dayLeft: (people) => (people > 0 ? `${people} left` : 'full'),
  full: 'full',
  kept: (people) =>
    `${people} more kept for people of sixty and over, with a disability, or with a right of use`,
  waiting: (count) => `${count} waiting`,
  closed: (why) => `closed (${why.toLowerCase()})`,
  opens: (at) => `bookings open ${at}`,
  byPhone: (people) =>
    `Those who do not book online may ring: ${people} places are kept for the telephone.`,
  error: (title) => `Something to mend: ${title}`,
  chosen: 'Time chosen',
  otherTime: 'Another time',
  fullHere:
    'This time is full, and nothing is booked. Choose another time, or join the waiting list below; what you write is kept.',
  fullVehicles:
    'There is no place for a vehicle left at this time, but for people there is. Come without one, or choose another time.',
  nearest: 'Nearest free times here',
  elsewhere: 'Other sites of the county',
  joinWaiting: 'Join the waiting list',
  waitingSays:
    'The waiting list goes by the order of arrival. When somebody cancels, the place goes to the first whose number of people fits; it is kept for two hours, and you take it on the page of your booking. The platform sends no messages: open the page now and then. If your turn does not come, waiting ends with the time itself.',
  fields: {
    people: 'How many people, with you',
    vehicles: 'Do you come by car',
    plate: 'Licence plate',
    name: 'Your name',
    phone: 'Your telephone number',
    documentKind: 'Kind of document',
    document: 'Number of the document',
    right: 'Number of the right of use or burial certificate',
  },
  help: {
    people: '',
    vehicles: '',
    plate: 'If you come by car.',
    name: '',
    phone:
      'For the site to call you should the time change. One number has three bookings at one site at most.',
    documentKind: '',
    document:
      'It may be compared at the gate. From sixty on you may have a kept place when the time is full. One document books once a day.',
    right:
      'May be left out. With it the holder may have a kept place, and one family alone comes to a plot or niche on a day. The telephone number has to be the one on record.',
  },
  noVehicle: 'No',
  oneVehicle: 'With one car',
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  notSaid: 'Left out',
  documentNeeded: 'This time is booked under real names: give a document.',
  next: 'Next: check',
  stored: 'What you write serves this site for your visit and at its gate; nobody else sees it.',
  check: 'Please check',
  checkSays: 'Nothing is booked yet. If all is right, press the button below.',
  confirm: 'Confirm the booking',
  confirmWaiting: 'Confirm: join the waiting list',
  edit: 'Go back and change',
  needPhone: 'Give a telephone number, so that you can be told of a change.',
  needName: 'Give your name.',
  needPlate: 'Give the licence plate if you come by car.',
  needDocument: 'Give the number of the document.',
  needKind: 'Choose the kind of document.',
  rightUnknown:
    'This number and your telephone or document do not belong together. Check them, or leave this field empty.',
  outdated:
    'This page was open too long and nothing is booked. What you wrote is here: press once more.',
  tooSoon: 'That was too quick and nothing is booked. What you wrote is here: press once more.',
  tooMany:
    'Not booked: this telephone has enough bookings, or too many came from this network just now. Try again in a while, or book by telephone.',
  notNow: 'Not done: this time is closed, over, or not open for bookings yet. Choose another.',
  mine: 'Your visit',
  states: {
    confirmed:
      'It is booked. At the gate show the code below, or say the last six digits of the number.',
    waiting: (before) =>
      before === 0
        ? 'You are on the waiting list, and the first of it.'
        : `You are on the waiting list; ${before} before you.`,
    offered: (until) =>
      `There is a place, kept for you until ${until}. Press “I take this place”; after that it goes to the next.`,
    'checked-in': (at) => `You came in at ${at}.`,
    'no-show': 'The time is over, and nobody came in with this booking.',
    lapsed: 'Waiting has ended: your turn did not come, or the place was not taken in time.',
    cancelled: 'It is cancelled, and the place is free for others.',
    'cancelled-house': 'The site cancelled this time.',
  },
  closedNow: (why) =>
    `The site has closed this time (${why.toLowerCase()}). Please do not go then. Change to one of the times below, or cancel.`,
  moveTo: 'Change to',
  number: 'Booking number',
  lastSix: 'last six digits',
  when: 'When',
  where: 'Where',
  who: 'Booked by',
  howMany: 'People',
  vehicle: 'Vehicle',
  transport: 'By bus',
  parking: 'Parking',
  qr: 'Code for the gate',
  shot: 'A picture of the screen or a print will do; it is checked at the gate without a network, too. Come at your time, up to an hour early.',
  calendar: 'Add to the calendar (reminds a day ahead)',
  change: 'Change time or people',
  changeDone: 'Change',
  noOther: 'There is no other free time here.',
  cancel: 'Cancel: we do not come',
  cancelHelp: 'If you do not come, please cancel, so that others can.',
  accept: 'I take this place',
  refresh: 'See how it stands now',
  keepLink:
    'Only you have the address of this page: keep it. Whoever has it can change and cancel the booking; do not pass it on.',
  over: 'This address opens nothing: it may be miscopied, or it is long over. Please ring the site and give the booking number.',
};
