import type { UploadedFile } from '@qingming/connect/api/files.ts';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/console-client.ts';
import { isNetworkFailure, sentenceOf } from '../api/problem.ts';
import { currentLanguage, useSay } from '../preferences/use-preferences.ts';
import { smallerPhoto } from './smaller-photo.ts';
import { FORM } from './words.ts';

interface State {
  readonly busy?: true;
  readonly fault?: string;
  /** Chosen or drawn while the network was down: sent when it is back. */
  readonly waiting?: File;
}

/**
 * Uploads a file at once; the form then holds the reference to it. What could not be sent for want of a network is kept
 * and sent again when there is one. `maxBytes`: larger files are refused before they are sent. `longestSide`: a photograph is made
 * smaller first.
 */
export function useUpload(
  { maxBytes, longestSide }: { readonly maxBytes?: number; readonly longestSide?: number },
  onChange: (value: string) => void,
) {
  const say = useSay();
  const [state, setState] = useState<State>({});
  const upload = async (given: File): Promise<boolean> => {
    onChange('');
    const chosen =
      longestSide === undefined ? given : await smallerPhoto(given, longestSide, maxBytes);
    if (maxBytes !== undefined && chosen.size > maxBytes) {
      setState({ fault: say(FORM.fileTooLarge(maxBytes / 1024 / 1024)) });
      return false;
    }
    setState({ busy: true });
    try {
      const taken = await api.send<UploadedFile>('POST', '/api/files', { file: chosen });
      onChange(taken.file);
      setState({});
      return true;
    } catch (error) {
      const waits = isNetworkFailure(error);
      const fault = waits ? say(FORM.notUploaded) : sentenceOf(error, currentLanguage());
      setState({ fault, ...(waits && { waiting: chosen }) });
      return waits;
    }
  };
  const { waiting } = state;
  const latest = useRef(upload);
  useEffect(() => {
    latest.current = upload;
  });
  useEffect(() => {
    if (waiting === undefined) return undefined;
    const again = (): void => void latest.current(waiting);
    globalThis.addEventListener('online', again);
    return () => globalThis.removeEventListener('online', again);
  }, [waiting]);
  return { state, upload, forget: () => setState({}) };
}
