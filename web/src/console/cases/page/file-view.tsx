import type { ReadFile } from '@qingming/connect/api/files.ts';
import { readFileReference } from '@qingming/standard/language/file-reference.ts';
import { useEffect, useState } from 'react';
import { api } from '../../api/console-client.ts';
import { sentenceOf } from '../../api/problem.ts';
import { fileLabel } from '../../format/file-label.ts';
import { currentLanguage, useSay } from '../../preferences/use-preferences.ts';
import { CASE } from './words.ts';

interface FileViewProps extends ReadFile {
  readonly label: string;
  readonly reference: string;
}

/** The file itself, for as long as the dialog is open: nothing of it is kept by the browser. */
export function FileView({ label, reference, ...asked }: FileViewProps) {
  const say = useSay();
  const [shown, setShown] = useState<{ readonly url?: string; readonly fault?: string }>({});
  const { kind, record, element, purpose, reason } = asked;
  useEffect(() => {
    const gone = new AbortController();
    let url: string | undefined;
    const body: ReadFile = { kind, record, element, purpose, reason };
    api
      .file('/api/files/read', { body, purpose, asks: true, signal: gone.signal })
      .then((bytes) => {
        url = URL.createObjectURL(bytes);
        setShown({ url });
      })
      .catch((error: unknown) => {
        if (!gone.signal.aborted) setShown({ fault: sentenceOf(error, currentLanguage()) });
      });
    return () => {
      gone.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [kind, record, element, purpose, reason]);
  const isPicture = readFileReference(reference)?.mediaType?.startsWith('image/') === true;
  return (
    <figure className="scan">
      <figcaption>
        {label} <span className="quiet">{say(fileLabel(reference))}</span>
      </figcaption>
      {shown.fault !== undefined && <p className="field-fault">{shown.fault}</p>}
      {shown.url === undefined && shown.fault === undefined && (
        <p className="quiet">{say(CASE.loadingFile)}</p>
      )}
      {shown.url !== undefined && isPicture && <img src={shown.url} alt={label} />}
      {shown.url !== undefined && !isPicture && (
        <p>
          <a href={shown.url} target="_blank" rel="noreferrer">
            {say(CASE.openFile)}
          </a>
        </p>
      )}
    </figure>
  );
}
