import { useSay } from '../preferences/use-preferences.ts';
import { FORM } from './words.ts';

/** Sends what waits for the network; it goes by itself, too, when the network is back. */
export function UploadAgain({
  waiting,
  onAgain,
}: {
  readonly waiting: File;
  readonly onAgain: (waiting: File) => Promise<unknown>;
}) {
  const say = useSay();
  return (
    <button type="button" className="button" onClick={() => void onAgain(waiting)}>
      {say(FORM.uploadAgain)}
    </button>
  );
}
