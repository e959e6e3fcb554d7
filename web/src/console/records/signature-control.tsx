import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import type { ControlProps } from './field-control.tsx';
import { FileControl } from './file-control.tsx';
import { UploadAgain } from './upload-again.tsx';
import { useUpload } from './use-upload.ts';
import { FORM } from './words.ts';

type Point = readonly [x: number, y: number];
type Stroke = readonly Point[];

const INK = '#1b1b1b';
const PAPER = '#ffffff';
const LINE = 2.5;

/** Draws the strokes on white, as they are kept. */
function draw(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const scale = globalThis.devicePixelRatio || 1;
  const { clientWidth, clientHeight } = canvas;
  canvas.width = Math.round(clientWidth * scale);
  canvas.height = Math.round(clientHeight * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.scale(scale, scale);
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, clientWidth, clientHeight);
  pen.strokeStyle = INK;
  pen.lineWidth = LINE;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const [first, ...rest] of strokes) {
    if (first === undefined) continue;
    pen.beginPath();
    pen.moveTo(...first);
    // A dot is a stroke, too.
    for (const point of rest.length === 0 ? [first] : rest) pen.lineTo(...point);
    pen.stroke();
  }
}

const pictureOf = (canvas: HTMLCanvasElement): Promise<File | undefined> =>
  new Promise((resolve) => {
    canvas.toBlob((blob) => {
      resolve(blob === null ? undefined : new File([blob], 'signature.png', { type: 'image/png' }));
    }, 'image/png');
  });

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): Point {
  const { left, top } = currentTarget.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

interface PadProps {
  readonly label: string;
  readonly strokes: readonly Stroke[];
  readonly locked: boolean;
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
  readonly canvas: React.RefObject<HTMLCanvasElement | null>;
}

function Pad({ label, strokes, locked, onStrokes, canvas }: PadProps) {
  useEffect(() => {
    const own = canvas.current;
    if (own === null) return undefined;
    draw(own, strokes);
    const again = (): void => draw(own, strokes);
    globalThis.addEventListener('resize', again);
    return () => globalThis.removeEventListener('resize', again);
  }, [canvas, strokes]);
  return (
    <canvas
      ref={canvas}
      className="signature-pad"
      onPointerDown={(event) => {
        if (locked) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        onStrokes([...strokes, [pointOf(event)]]);
      }}
      onPointerMove={(event) => {
        if (locked || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const last = strokes.at(-1) ?? [];
        onStrokes([...strokes.slice(0, -1), [...last, pointOf(event)]]);
      }}
    >
      {label}
    </canvas>
  );
}

/** A signature that is drawn with a finger or a pen; or the photograph of one on paper. */
export function SignatureControl(props: ControlProps) {
  const { field, value, onChange } = props;
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const { state, upload, forget } = useUpload(field, onChange);
  const signed = value !== '' && strokes.length > 0;
  const locked = signed || state.busy === true || state.waiting !== undefined;
  const clear = (): void => {
    setStrokes([]);
    forget();
    onChange('');
  };
  const finish = async (): Promise<void> => {
    const picture = canvas.current && (await pictureOf(canvas.current));
    if (picture) await upload(picture);
  };
  return (
    <span className="signature-input">
      <Pad
        label={say(FORM.signHere)}
        strokes={strokes}
        locked={locked}
        onStrokes={setStrokes}
        canvas={canvas}
      />
      <output className={state.fault ? 'field-fault' : 'quiet'}>
        {state.fault ?? say(signed ? FORM.signed : state.busy ? FORM.uploading : FORM.signHere)}
      </output>
      <span className="signature-acts">
        {strokes.length > 0 && !locked && (
          <button type="button" className="button" onClick={() => void finish()}>
            {say(FORM.finishSigning)}
          </button>
        )}
        {state.waiting && <UploadAgain waiting={state.waiting} onAgain={upload} />}
        {strokes.length > 0 && (
          <button type="button" className="plain" onClick={clear}>
            {say(FORM.signAgain)}
          </button>
        )}
      </span>
      {strokes.length === 0 && (
        <span className="signature-on-paper">
          <span className="quiet">{say(FORM.signedOnPaper)}</span>
          <FileControl {...props} />
        </span>
      )}
    </span>
  );
}
