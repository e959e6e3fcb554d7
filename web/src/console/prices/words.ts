import type { PriceListRow } from '@qingming/connect/api/prices.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { standingOf } from '@qingming/standard/records/price-list-standing.ts';

export const OWN = {
  lead: bilingual(
    '在这里起草价格清单并上报；审核和公布由民政部门办理。',
    'Draft price lists and submit them here; the civil affairs offices review and publish them.',
  ),
  draft: bilingual('起草清单', 'Draft a list'),
  begin: bilingual('开始起草', 'Begin the draft'),
  copyOf: bilingual('项目从哪份清单带入', 'Take the items over from'),
  copyHelp: bilingual('不选则从空白开始。', 'Leave it open to begin with an empty list.'),
  fromHelp: bilingual(
    '须不早于公布之日；此前仍按现行清单收费。',
    'Not before the day of publication; until then the list in force applies.',
  ),
  none: bilingual('还没有价格清单。', 'There is no price list yet.'),
  noInstitution: bilingual(
    '您的账号不属于某一机构，请用机构账号起草清单。',
    'Your account belongs to no institution; price lists are drafted by an account of one.',
  ),
  back: bilingual('返回价格清单', 'Back to the price lists'),
  backToList: bilingual('返回清单，查看变动', 'Back to the list and what it changes'),
  next: bilingual('下一步', 'Next'),
  heading: bilingual('修改抬头', 'Change the heading'),
  save: bilingual('保存', 'Save'),
  reason: bilingual('原因', 'Reason'),
  headingReason: bilingual('完善清单抬头', 'Completing the heading'),
  voidSays: bilingual(
    '作废后，这份清单不再出现在列表中；记录仍保留备查。',
    'A voided list leaves the page; its record is kept.',
  ),
  fileUnsaved: bilingual(
    '您有尚未保存的修改，不会随清单上报。',
    'You have unsaved changes; they would not be submitted.',
  ),
  meanwhile: bilingual(
    '清单刚被他人修改，本页已是最新内容。请核对后再办理；您填写的内容仍在。',
    'Someone has just changed the list; the page now shows the newest. Check it and send again; what you typed is still here.',
  ),
  now: bilingual('现为', 'Now'),
  items: bilingual('编辑项目', 'Edit the items'),
  unsaved: bilingual('有尚未保存的修改。', 'There are changes that are not saved.'),
  goOn: bilingual('继续编辑', 'Go on editing'),
  returned: bilingual('退回意见', 'Why it was returned'),
} as const;

export const EDIT = {
  title: bilingual('编辑收费项目', 'Edit the items'),
  keys: bilingual(
    '回车到下一行，在末行则新增一行；Ctrl+回车保存。',
    'Enter goes to the next line, and from the last to a new one; Ctrl+Enter saves.',
  ),
  add: bilingual('新增一行', 'Add a line'),
  paste: bilingual('粘贴表格', 'Paste a table'),
  save: bilingual('保存', 'Save'),
  saved: bilingual('已保存。', 'Saved.'),
  clean: bilingual('没有未保存的修改。', 'Nothing is unsaved.'),
  dirty: bilingual('修改尚未保存。', 'Changes are not saved yet.'),
  restored: bilingual(
    '这里是您上次填写而尚未保存的内容。',
    'This is what you had typed and not saved.',
  ),
  discard: bilingual('放弃修改', 'Discard the changes'),
  discardSays: bilingual(
    '未保存的修改将全部放弃，恢复为已保存的内容。',
    'Everything not saved is given up, and the list is shown as it was saved.',
  ),
  acts: bilingual('操作', 'Actions'),
  more: bilingual('更多', 'More'),
  remove: bilingual('移除', 'Remove'),
  putBack: bilingual('恢复', 'Put back'),
  removed: bilingual('保存后移除', 'Removed when saved'),
  line: bilingual('行', 'Line'),
  item: bilingual('收费项目', 'Item'),
  takeOver: bilingual('填入清单', 'Put into the list'),
  empty: bilingual(
    '还没有项目。可以新增一行，或粘贴一张表格。',
    'There are no items yet. Add a line, or paste a table.',
  ),
  wrong: bilingual('处需要修改，已在该行标明。', 'to correct; each is marked on its line.'),
  refused: bilingual(
    '清单没有保存。您填写的内容都还在。',
    'The list was not saved. Everything you typed is still here.',
  ),
  noLonger: bilingual('这份清单目前不能编辑。', 'This list cannot be edited now.'),
  missing: bilingual(
    '缺少的基本服务项目（不提供的也须列明）',
    'Basic services that are missing (those not offered are listed too)',
  ),
  addService: bilingual('列入', 'Add'),
} as const;

export const PASTE = {
  table: bilingual('表格内容', 'The table'),
  says: bilingual(
    '从电子表格复制后粘贴，或粘贴 CSV。第一行为栏名，价格以元计。',
    'Copy from a spreadsheet and paste, or paste CSV. The first line names the columns; prices are in yuan.',
  ),
  columns: bilingual('可用的栏', 'Columns'),
  needed: bilingual('必有的栏', 'Columns that are needed'),
  instead: bilingual('替换整份清单', 'Replace the whole list'),
  insteadHelp: bilingual(
    '不选时，编码相同的项目被更新，其余保留。',
    'Otherwise items of the same code are updated and the others stay.',
  ),
  read: bilingual('读入', 'Read it in'),
  faults: bilingual(
    '处未能识别，请改正后再读入。',
    'not understood; correct them and read the table again.',
  ),
  line: bilingual('第', 'Line'),
  lineEnd: bilingual('行', ''),
} as const;

export const STALE = {
  title: bilingual('清单在您编辑期间被他人修改', 'Someone changed the list while you edited it'),
  says: bilingual(
    '对方的修改已并入，您填写的内容都还在，但尚未保存。请核对以下各项，再次保存。',
    'Their changes were brought in and everything you typed is still here, but nothing is saved yet. Check these items and save again.',
  ),
  yours: bilingual('您也改了这一项，保留了您填写的', 'You changed it too; yours was kept'),
  theirs: bilingual('对方', 'Theirs'),
  takenOut: bilingual('已取消', 'taken out'),
} as const;

type State = PriceListRow['state'];

/** What comes next for the institution, by the state of a list. */
export const NEXT: Readonly<Record<State, Bilingual>> = {
  '0': bilingual('填好项目后上报。', 'Complete the items, then submit it.'),
  '1': bilingual('等待县级民政部门审核。', 'The county office reviews it.'),
  '2': bilingual('按退回意见修改，再次上报。', 'Make the changes asked for, then submit it again.'),
  '3': bilingual('已审核，等待公布。', 'It is reviewed and waits for publication.'),
  '5': bilingual('按退回意见修改，再次上报。', 'Make the changes asked for, then submit it again.'),
  '8': bilingual('已公布，家属可以看到。', 'It is published: families can see it.'),
  '9': bilingual('已公布，家属可以看到。', 'It is published: families can see it.'),
};

export const ENDED = bilingual('已停止执行，供查阅。', 'It has ended and is kept for reference.');

/** States after which the institution waits for nothing. */
export const ENDS: readonly State[] = ['8', '9'];

type Dated = Pick<PriceListRow, 'state' | 'effectiveFrom' | 'effectiveUntil'>;

const inState =
  (...states: readonly State[]) =>
  ({ state }: Dated): boolean =>
    states.includes(state);

/** The groups of the page, what needs the manager first; a published list stands where its dates put it. */
export const GROUPS: readonly {
  readonly title: Bilingual;
  readonly holds: (list: Dated, today: string) => boolean;
}[] = [
  { title: bilingual('需要您办理', 'For you to do'), holds: inState('2', '5', '0') },
  { title: bilingual('办理中', 'In progress'), holds: inState('1', '3') },
  {
    title: bilingual('已公布', 'Published'),
    holds: (list, today) => ['announced', 'inForce'].includes(standingOf(list, today) ?? ''),
  },
  {
    title: bilingual('已停止执行', 'Ended'),
    holds: (list, today) => standingOf(list, today) === 'ended',
  },
];
