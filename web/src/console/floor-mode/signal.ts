/** A tone: pitch in hertz, length in seconds. */
interface Tone {
  readonly pitch: number;
  readonly seconds: number;
}

const GAP_SECONDS = 0.12;
const VOLUME = 0.4;

/** One short high tone, three long low ones, or two short ones between: told apart without looking, and by who does not hear high tones. */
type Signal = 'yes' | 'no' | 'kept';

const TONES: Readonly<Record<Signal, readonly Tone[]>> = {
  yes: [{ pitch: 880, seconds: 0.15 }],
  kept: Array.from({ length: 2 }, () => ({ pitch: 440, seconds: 0.15 })),
  no: Array.from({ length: 3 }, () => ({ pitch: 220, seconds: 0.5 })),
};

const SHAKES: Readonly<Record<Signal, readonly number[]>> = {
  yes: [80],
  kept: [80, 80, 80],
  no: [500, 120, 500, 120, 500],
};

let context: AudioContext | undefined;

function playTones(tones: readonly Tone[]): void {
  context ??= new AudioContext();
  let at = context.currentTime;
  for (const { pitch, seconds } of tones) {
    const [oscillator, gain] = [context.createOscillator(), context.createGain()];
    oscillator.frequency.value = pitch;
    gain.gain.value = VOLUME;
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
    at += seconds + GAP_SECONDS;
  }
}

/** Sounds and shakes; a device that can do neither still shows the answer. */
export function signal(answer: Signal): void {
  try {
    playTones(TONES[answer]);
    navigator.vibrate?.([...SHAKES[answer]]);
  } catch {
    // No sound device, or the browser allows none before a first press.
  }
}
