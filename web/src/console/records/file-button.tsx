import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { refusalOf } from '../api/problem.ts';
import { currentLanguage } from '../preferences/use-preferences.ts';
import { ExportButton } from './export-button.tsx';
import { saveFile } from './save-table.ts';

interface FileButtonProps {
  /** Names the file, with its ending. */
  readonly name: string;
  readonly path: string;
  readonly label: Bilingual;
}

/** Takes out a file that the server makes and that is no text; what it refuses is said here. */
export function FileButton({ name, path, label }: FileButtonProps) {
  const take = async (): Promise<void> => {
    const language = currentLanguage();
    const answer = await fetch(path, {
      credentials: 'same-origin',
      headers: { accept: '*/*', 'x-language': language },
    });
    if (!answer.ok) throw refusalOf(answer.status, await answer.json(), language);
    saveFile(name, await answer.blob());
  };
  return <ExportButton take={take} label={label} />;
}
