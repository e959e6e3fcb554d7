import type { UploadedFile } from '@qingming/connect/api/files.ts';
import { useRef, useState } from 'react';
import { api } from '../api/console-client.ts';
import { sentenceOf } from '../api/problem.ts';
import { fileLabel } from '../format/file-label.ts';
import { currentLanguage, useSay } from '../preferences/use-preferences.ts';
import type { ControlProps } from './field-control.tsx';
import { FORM } from './words.ts';

const isPhoto = (type: string): boolean => type.startsWith('image/');
/** A device that is held in the hand and has a camera to it. */
const isHeld = (): boolean => globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;

interface CameraProps {
  readonly accept: readonly string[];
  readonly busy: boolean;
  readonly onTaken: (photo: File) => void;
}

/** Opens the camera at once: a list of media types alone offers some telephones their stored pictures only. */
function TakePhoto({ accept, busy, onTaken }: CameraProps) {
  const say = useSay();
  return (
    <label className="button take-photo">
      {say(FORM.takePhoto)}
      <input
        type="file"
        accept={accept.filter(isPhoto).join(',')}
        capture="environment"
        disabled={busy}
        onChange={({ target }) => {
          const [photo] = target.files ?? [];
          if (photo) onTaken(photo);
          target.value = '';
        }}
      />
    </label>
  );
}

/** Chooses a file and uploads it at once; the form then holds the reference to it. */
export function FileControl({ id, field, value, invalid, describedBy, onChange }: ControlProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ readonly busy?: true; readonly fault?: string }>({});
  const clear = (): void => {
    if (input.current) input.current.value = '';
    onChange('');
  };
  const upload = async (chosen: File): Promise<void> => {
    onChange('');
    if (field.maxBytes !== undefined && chosen.size > field.maxBytes) {
      clear();
      setState({ fault: say(FORM.fileTooLarge(field.maxBytes / 1024 / 1024)) });
      return;
    }
    setState({ busy: true });
    try {
      const taken = await api.send<UploadedFile>('POST', '/api/files', { file: chosen });
      onChange(taken.file);
      setState({});
    } catch (error) {
      clear();
      setState({ fault: sentenceOf(error, currentLanguage()) });
    }
  };
  return (
    <span className="file-input">
      <input
        ref={input}
        id={id}
        type="file"
        accept={field.accept?.join(',')}
        aria-invalid={invalid || state.fault !== undefined}
        aria-describedby={describedBy}
        aria-busy={state.busy}
        disabled={state.busy}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) void upload(chosen);
        }}
      />
      {isHeld() && field.accept?.some(isPhoto) === true && (
        <TakePhoto
          accept={field.accept}
          busy={state.busy === true}
          onTaken={(photo) => void upload(photo)}
        />
      )}
      <output className={state.fault ? 'field-fault' : 'quiet'}>
        {state.fault ?? (state.busy ? say(FORM.uploading) : '')}
        {value !== '' && `${say(FORM.uploaded)} ${say(fileLabel(value))}`}
      </output>
      {value !== '' && (
        <button type="button" className="plain" onClick={clear}>
          {say(FORM.removeFile)}
        </button>
      )}
    </span>
  );
}
