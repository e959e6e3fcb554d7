import { demoAccounts, DEMO_PASSWORD } from '../demo/accounts.ts';
import type { DemoNode } from './demo-plan.ts';

const line = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

/** The first lines of the terminal. */
export function greeting(): void {
  line();
  line('清明 Qingming  全国殡葬管理服务信息平台 · National Funeral Services Platform');
  line(
    '演示环境：机构、人员与数据均为虚构。 A demonstration: institutions, people and data are invented.',
  );
  line();
}

let shown = -1;

export const say = {
  starting(nodes: readonly DemoNode[], directory: string, first: boolean): void {
    const names = nodes.map(({ zh, en, port }) => `${zh} ${en} :${port}`).join('  ');
    line(`正在启动 Starting  ${names}`);
    line(`数据目录 Data  ${directory}`);
    if (first)
      line(
        '首次启动：正在生成并导入两年的演示业务。 First start: two years of cases are being written.',
      );
  },
  progress(done: number, total: number): void {
    const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
    if (percent === shown || percent % 10 !== 0) return;
    shown = percent;
    line(`  已导入 ${percent}%（${done} / ${total} 条记录） ${percent}% of the records are in`);
  },
  held(pid: number): void {
    line(`演示已在运行（进程 ${pid}）。请先在其终端按 Ctrl-C 停止。`);
    line(
      `The demo is running already (process ${pid}). Stop it with Ctrl-C in its terminal first.`,
    );
  },
  failed(message: string): void {
    line(`无法启动。 It could not start.\n${message}`);
  },
  stopping(): void {
    line('\n正在停止…… Stopping…');
  },
  stopped(): void {
    line('已停止。数据已保存。 Stopped. The data is kept.');
  },
};

type Addressed = DemoNode & { readonly address: string };

function accountLines({ node, zh, en, address }: Addressed): void {
  line(`  ${zh} ${en}   工作台 console ${address}/console/`);
  for (const account of demoAccounts(node))
    line(`    ${account.login.padEnd(16)} ${account.zh} ${account.en}`);
}

/** How long it took, addresses, accounts, and what to try first. */
export function welcome(nodes: readonly Addressed[], seconds: number): void {
  line();
  line(`已就绪 Ready in ${seconds.toFixed(1)} s`);
  line();
  for (const { zh, en, address } of nodes) line(`  ${address}   ${zh} ${en}`);
  line();
  line(`演示账号，密码均为 ${DEMO_PASSWORD}（正式环境另须动态口令）`);
  line(`Demo accounts, all with this password (elsewhere a second factor is needed too)`);
  for (const node of nodes) accountLines(node);
  line();
  line('先试一试 What to try first');
  const [ministry, shandong] = nodes;
  line(`  1. 家属：打开 ${shandong?.address}/ ，看一家殡仪馆的价格。`);
  line('     As a family: open it and read the prices of a funeral home.');
  line(`  2. 殡仪馆：以 clerk-37 登录 ${shandong?.address}/console/ ，按 n 受理新业务。`);
  line('     As a clerk: sign in and press n to open a case.');
  line(`  3. 民政部：以 ministry 登录 ${ministry?.address}/console/ ，看数字在一秒内变化。`);
  line('     As the ministry: watch the numbers change within a second.');
  line(
    '  npm run qingming -- verify --node 370000   检查日志是否被改动 check that no log was altered',
  );
  line();
  line(
    'Ctrl-C 停止；npm start -- --fresh 重新开始。 Ctrl-C stops; npm start -- --fresh starts again with new data.',
  );
}
