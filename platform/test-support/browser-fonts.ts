import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const WEIGHTS = ['400Regular', '500Medium', '700Bold'];

function systemHasChinese(): boolean {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

function fontDirectories(): readonly string[] {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  return WEIGHTS.map((weight) => join(root, weight));
}

function prefer(generic: string): string {
  return `<alias><family>${generic}</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
}

function configuration(home: string): string {
  const directories = ['/usr/share/fonts', ...fontDirectories()];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${directories.map((directory) => `  <dir>${directory}</dir>`).join('\n')}
  <cachedir>${join(home, 'cache')}</cachedir>
  ${['sans-serif', 'serif', 'system-ui'].map(prefer).join('\n  ')}
</fontconfig>
`;
}

/** The font settings under which a browser shows Chinese: none where the system has such a font. */
export function fontEnvironment(): Readonly<Record<string, string>> {
  if (systemHasChinese()) return {};
  const home = join(tmpdir(), `qingming-fonts-${process.getuid?.() ?? 0}`);
  const file = join(home, 'fonts.conf');
  const wanted = configuration(home);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) writeFileSync(file, wanted);
  return { FONTCONFIG_FILE: file };
}
