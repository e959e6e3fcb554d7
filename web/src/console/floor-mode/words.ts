import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const FLOOR = {
  title: bilingual('现场', 'Floor'),
  all: bilingual('全部位置', 'All places'),
  at: bilingual('位置', 'At'),
  today: bilingual('今天的守灵、告别', 'Vigils and farewells today'),
  cremators: bilingual('火化机和排队', 'Cremators and who is next'),
  printLabels: bilingual('打印位置标签', 'Print labels of places'),
  nobody: bilingual('此处目前没有逝者。', 'Nobody is here at the moment.'),
  scanFirst: bilingual(
    '扫描遗体或骨灰标签，再扫描位置标签，即登记移动。',
    'Scan the tag, then the label of the place: that records the move.',
  ),
  scanTag: bilingual('请扫这一位的标签', 'Scan the tag of this person'),
  scanAnyTag: bilingual('请扫遗体或骨灰标签', 'Scan the tag'),
  scanPlace: bilingual('请扫位置标签', 'Scan the label of the place'),
  isAt: bilingual('现在', 'Now at'),
  here: bilingual('此处现有', 'Here now'),
  free: bilingual('空', 'Free'),
  back: bilingual('不移动，返回', 'Back, move nobody'),
  sending: bilingual('正在登记，请稍候…', 'Recording the move…'),
  recorded: bilingual('已登记', 'Recorded'),
  goOn: bilingual('继续', 'Go on'),
  notThisOne: bilingual('不是这一位', 'Not this person'),
  shouldBe: bilingual('应当是', 'Should be'),
  scanned: bilingual('扫到的是', 'Scanned'),
  notInCare: bilingual('不在馆内，或标签已更换', 'Not in our care, or a tag that was replaced'),
  doNotMove: bilingual('请不要移动。', 'Please move nobody.'),
  noted: bilingual('这次扫描已记下。', 'This scan has been noted.'),
  noting: bilingual('正在记下这次扫描…', 'Noting this scan…'),
  notNoted: bilingual('这次扫描没有记下：', 'This scan could not be noted: '),
  notMoved: bilingual('没有登记', 'Not recorded'),
  unsure: bilingual('不知是否已登记', 'It is not known whether it was recorded'),
  scanAgain: bilingual('再扫一次', 'Scan again'),
  sendAgain: bilingual('再登记一次', 'Record it again'),
  openCase: bilingual('打开业务', 'Open the case'),
  camera: bilingual('用摄像头扫', 'Scan with the camera'),
  light: bilingual('开灯', 'Light'),
  cameraOff: bilingual('关闭摄像头', 'Stop the camera'),
  noCamera: bilingual(
    '摄像头打不开。请在浏览器中允许使用摄像头，或用扫描枪、手工输入。',
    'The camera cannot be opened. Allow it in the browser, or use a scanner or type the number.',
  ),
  typed: bilingual('标签或位置号码', 'Number of the tag or place'),
  enter: bilingual('确定', 'Enter'),
  unreadable: {
    'unknown-tag': bilingual(
      '在馆逝者中没有这个标签。可能已更换标签，或不是本馆的；请查看身上的标签，或打开业务查找。',
      'Nobody in our care bears this tag. It may have been replaced, or be of another house: look at the tag on the body, or find the case.',
    ),
    'unknown-place': bilingual(
      '本馆没有这个位置。请核对位置标签。',
      'There is no such place in this house. Check its label.',
    ),
    'closed-place': bilingual(
      '此位置已停用，请换一处。',
      'This place is out of use. Choose another.',
    ),
    damaged: bilingual(
      '标签没有读对，末位校验不符。请再扫一次。',
      'The tag was not read rightly: its last character does not agree. Scan again.',
    ),
    'needs-network': bilingual(
      '没有网络时只能登记移动。火化、接运到馆和其他办理，须等网络恢复。',
      'Without a network only a move can be kept. A cremation, an arrival and everything else wait for the network.',
    ),
    'queue-full': bilingual(
      '本机已留满，或不能保存。请把这次移动写在应急单上，由两人签字，待网络恢复后登记。',
      'This device keeps no more. Write this move on the emergency sheet, signed by two, and record it when the network is back.',
    ),
    'no-label': bilingual(
      '这不是本馆的标签。请扫遗体、骨灰或位置标签。',
      'This is none of our labels. Scan the tag of a body or of ashes, or the label of a place.',
    ),
  },
  offline: bilingual('没有网络', 'No network'),
  offlineHelp: bilingual(
    '移动可以照常扫：先留在本机，网络恢复后按扫描的时间登记。与别人已登记的不一致的，会退回，请您到现场看。火化、接运到馆、移交和两人办理的现在都不能办；必须办的，写在应急单上，由两人签字。',
    'Moves can be scanned as usual: they are kept on this device and recorded at the time of the scan when the network is back. One that does not agree with what others recorded is given back, for you to look. Cremations, arrivals, hand-overs and what two people do cannot be done now; what must be done is written on the emergency sheet and signed by two.',
  ),
  notStaff: bilingual(
    '您的账号没有对应的职工档案，不能登记移动。请让单位负责人补上。',
    'Your account names no member of the staff, so it cannot record a move. Ask the manager to add it.',
  ),
} as const;

/** What two people confirm at a cremator. */
export const CHECK = {
  title: bilingual('请另一位火化师复核', 'Now another cremation operator confirms'),
  ways: bilingual(
    '复核人看清姓名、标签和火化机后，在本人手机的“现场”页确认，或在这里刷工牌并输入 PIN。',
    'The second checker compares name, tag and cremator, then confirms on the page “Floor” of their own telephone, or here with badge and PIN.',
  ),
  left: (seconds: number) =>
    bilingual(
      `还有 ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,
      `${Math.floor(seconds / 60)} min ${seconds % 60} s left`,
    ),
  asking: bilingual('正在请人复核…', 'Asking for the second check…'),
  askAgain: bilingual('再请一次', 'Ask again'),
  late: bilingual('两分钟内没有人确认。', 'Nobody confirmed within two minutes.'),
  refusedBy: (name: string) =>
    bilingual(`${name}没有确认，请停下核对。`, `${name} did not confirm: stop and compare.`),
  notStarted: bilingual('没有开始', 'Not started'),
  agreed: bilingual('对上了', 'Confirmed'),
  by: (name: string) => bilingual(`复核人 ${name}`, `Second checker: ${name}`),
  start: bilingual('确认入炉，开始火化', 'Start the cremation'),
  startAgain: bilingual('再试一次', 'Try again'),
  starting: bilingual('正在登记…', 'Recording…'),
  started: bilingual('火化已开始', 'The cremation has started'),
  stop: bilingual('不对，停', 'Not right: stop'),
  waitsForYou: bilingual('等您复核', 'Waiting for you to confirm'),
  compare: bilingual('请在炉前对照', 'Compare at the cremator'),
  askedBy: (name: string) => bilingual(`${name} 请您复核`, `Asked by ${name}`),
  confirm: bilingual('一致，本人确认', 'They agree: I confirm'),
  wrong: bilingual('不对，停', 'Not right: stop'),
  later: bilingual('返回', 'Back'),
  notRight: bilingual('现场核对不符', 'It does not agree on the spot'),
  youConfirmed: bilingual('您已确认', 'You have confirmed'),
} as const;

/** Moves that wait on the device for the network. */
export const QUEUE = {
  kept: bilingual('已留在本机', 'Kept on this device'),
  keptHelp: bilingual(
    '尚未登记。网络恢复后按扫描的时间登记，请不要清除浏览器数据。',
    'Not recorded yet. It is recorded at the time of the scan when the network is back; do not clear the data of the browser.',
  ),
  waits: (count: number, since: string) =>
    bilingual(
      `${count} 次移动留在本机，待网络恢复后登记，自 ${since} 起`,
      `${count === 1 ? '1 move is' : `${count} moves are`} kept on this device until the network is back, since ${since}`,
    ),
  refusedCount: (count: number) =>
    bilingual(
      `${count} 次移动没有登记，请到现场看`,
      `${count === 1 ? '1 move was' : `${count} moves were`} not recorded: go and look`,
    ),
  ofOthers: (count: number) =>
    bilingual(
      `本机另有 ${count} 次移动是其他账号扫的，由其本人登录后登记`,
      `${count === 1 ? '1 move' : `${count} moves`} of another account on this device: recorded when that person signs in`,
    ),
  atSignIn: (count: number) =>
    bilingual(
      `本机留有 ${count} 次断网时扫的移动，由扫描的人登录后登记。`,
      `${count === 1 ? '1 move' : `${count} moves`} scanned without a network ${count === 1 ? 'is' : 'are'} kept on this device, and recorded when who scanned signs in.`,
    ),
  look: bilingual('没有登记，请到现场看', 'Not recorded: go and look'),
  waiting: bilingual('留在本机，待登记', 'Kept on this device, to be recorded'),
  looked: bilingual('已看过，移出', 'I have looked: take it off'),
  openCase: bilingual('打开业务', 'Open the case'),
  tooOld: (hours: number) =>
    bilingual(
      `扫描已超过 ${hours} 小时，没有登记。请核对实际位置后重新扫描。`,
      `The scan is more than ${hours} hours old and was not recorded. Look where the body or the ashes are and scan again.`,
    ),
} as const;

/** What somebody looks after. */
export const MINE = {
  choose: bilingual('我管的', 'Mine'),
  none: bilingual('未选', 'None'),
  title: (name: string) => bilingual(`${name} · 接下来`, `${name}: what is next`),
  everybody: bilingual('全部在馆人员', 'Everybody in our care'),
  nothing: bilingual('今天没有安排。', 'Nothing is planned today.'),
  scanToBegin: bilingual('可以开始：点此，再扫标签', 'May begin: press here, then scan the tag'),
  finish: bilingual('登记火化结束', 'Record the end of the cremation'),
  clearedAt: (time: string) => bilingual(`清场后 ${time} 可用`, `ready again at ${time}`),
  tooSoon: bilingual(
    '前一场清场未完就开始，请告知业务员。',
    'Begins before the room is cleared: tell the clerk.',
  ),
  tasks: bilingual('出车任务', 'Trips to drive'),
} as const;
