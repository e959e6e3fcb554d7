import { accountCommand } from './cli/account.ts';
import { type Command, print } from './cli/command.ts';
import { configCommand } from './cli/config.ts';
import { doctorCommand } from './cli/doctor.ts';
import { importCommand } from './cli/import.ts';
import { keysCommand } from './cli/keys.ts';
import { migrateCommand } from './cli/migrate.ts';
import { rejoinCommand } from './cli/rejoin.ts';
import { partnerCommand } from './cli/partner.ts';
import { verifyCommand } from './cli/verify.ts';
import { shown } from './cli/shown.ts';

const COMMANDS: readonly Command[] = [
  verifyCommand,
  doctorCommand,
  importCommand,
  configCommand,
  keysCommand,
  accountCommand,
  migrateCommand,
  rejoinCommand,
  partnerCommand,
];

function usage(): number {
  print('npm run qingming -- <命令 command> [--node 370000 | --config 文件 file]\n');
  for (const { name, zh, en } of COMMANDS)
    print(`  ${name.padEnd(10)} ${zh}\n${' '.repeat(13)}${en}`);
  return 0;
}

const HELP = new Set([undefined, 'help', '--help', '-h']);

function unknown(name: string): number {
  const there = COMMANDS.map((one) => one.name).join(', ');
  process.stderr.write(
    `没有此命令 ${name}；可用：${there}。\nNo such command ${name}; there are: ${there}.\n`,
  );
  return 1;
}

async function run([name, ...words]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command.run(words);
  if (HELP.has(name)) return usage();
  return unknown(name ?? '');
}

// Whoever reads may stop reading (`| head`): the work goes on to its end, and its exit code stands.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${shown(error)}\n`);
  process.exitCode = 1;
}
