import { useEffect, useRef, useState } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { FLOOR } from './words.ts';

/** Shape Detection API: Chrome on Android and macOS; the types of the DOM do not know it yet. */
interface Detector {
  detect(image: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const detectorOf = (of: object): DetectorClass | undefined =>
  (of as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser can read labels with its camera. */
export const canScanWithCamera = (): boolean =>
  detectorOf(globalThis) !== undefined && navigator.mediaDevices !== undefined;

const EVERY_MS = 150;
const FORMATS = ['qr_code', 'code_128'] as const;
const BACK = { video: { facingMode: 'environment' } } as const;

interface CameraProps {
  /** Called with the text of each label, once while it stays before the camera. */
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}

/** Looks at the picture again and again until it is told to stop. */
function watch(video: HTMLVideoElement, onRead: (text: string) => void): () => void {
  const Class = detectorOf(globalThis);
  if (Class === undefined) return () => undefined;
  const detector = new Class({ formats: FORMATS });
  let last = '';
  const look = async (): Promise<void> => {
    const [found] = await detector.detect(video).catch(() => []);
    if (found === undefined || found.rawValue === last) return;
    last = found.rawValue;
    onRead(last);
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return () => clearInterval(timer);
}

const stop = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

const hasLight = (track: MediaStreamTrack | undefined): boolean =>
  (track?.getCapabilities?.() as { readonly torch?: boolean } | undefined)?.torch === true;

/** The picture of the back camera; what it reads is a scan like any other. */
export function Camera({ onRead, onClose }: CameraProps) {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onRead);
  const [stream, setStream] = useState<MediaStream>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = onRead;
  });
  useEffect(() => {
    let opened: MediaStream | undefined;
    let isOver = false;
    let unwatch = (): void => undefined;
    const open = async (): Promise<void> => {
      opened = await navigator.mediaDevices.getUserMedia(BACK);
      const shown = video.current;
      if (isOver || shown === null) return stop(opened);
      shown.srcObject = opened;
      await shown.play();
      setStream(opened);
      unwatch = watch(shown, (text) => latest.current(text));
    };
    open().catch(() => setFailed(true));
    return () => {
      isOver = true;
      unwatch();
      stop(opened);
    };
  }, []);
  const track = stream?.getVideoTracks()[0];
  const light = (): void => {
    const torch = { advanced: [{ torch: true } as MediaTrackConstraintSet] };
    void track?.applyConstraints(torch).catch(() => undefined);
  };
  return (
    <div className="floor-camera">
      {failed ? <p role="alert">{say(FLOOR.noCamera)}</p> : <video ref={video} muted playsInline />}
      <div className="floor-buttons">
        {hasLight(track) && (
          <button type="button" className="button" onClick={light}>
            {say(FLOOR.light)}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {say(FLOOR.cameraOff)}
        </button>
      </div>
    </div>
  );
}
