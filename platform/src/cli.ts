import { accountCommand } from './cli/account.ts';
import { type Command, Misuse, print } from './cli/command.ts';
import { configCommand } from './cli/config.ts';
import { doctorCommand } from './cli/doctor.ts';
import { importCommand } from './cli/import.ts';
import { keysCommand } from './cli/keys.ts';
import { migrateCommand } from './cli/migrate.ts';
import { rejoinCommand } from './cli/rejoin.ts';
import { partnerCommand } from './cli/partner.ts';
import { verifyCommand } from './cli/verify.ts';
import { ConfigError } from './kernel/config/config.ts';
import { shownError } from './kernel/errors/operator-error.ts';

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
  return 1;
}

const [name, ...words] = process.argv.slice(2);
const command = COMMANDS.find((one) => one.name === name);

try {
  process.exitCode = command === undefined ? usage() : await command.run(words);
} catch (error) {
  const isOurs = error instanceof Misuse || error instanceof ConfigError;
  process.stderr.write(`${isOurs ? error.message : shownError(error)}\n`);
  process.exitCode = 1;
}
