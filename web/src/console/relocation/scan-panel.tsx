import type { RelocationEntry } from '@qingming/connect/api/relocations.ts';
import { secondMark } from '@qingming/standard/records/relocation-line.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import { CASE } from '../cases/page/words.ts';
import { Answer } from '../floor-mode/answers.tsx';
import { FloorName } from '../floor-mode/floor-name.tsx';
import { Means } from '../floor-mode/means.tsx';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { HazardMark } from '../records/hazard-mark.tsx';
import { isWhole, type Mark, type Pair, type Screen, type useScans } from './use-scans.ts';
import { RELOCATION } from './words.ts';

type Scans = ReturnType<typeof useScans>;
type Of<Kind extends Screen['kind']> = Extract<Screen, { readonly kind: Kind }>;

function Person({ line }: { readonly line: RelocationEntry }) {
  const say = useSay();
  return (
    <>
      <FloorName name={line.name} tag={line.tag} />
      {line.sameName && <p className="floor-warning">{say(CASE.sameName)}</p>}
      <HazardMark hazard={line.hazard} />
    </>
  );
}

/** What stands over the whole screen until it is read. */
export function ScanAnswer({ screen, scans }: { readonly screen: Screen; readonly scans: Scans }) {
  const say = useSay();
  if (screen.kind === 'done') return <Done screen={screen} onGoOn={scans.begin} />;
  if (screen.kind === 'wrong')
    return (
      <Answer
        answer="no"
        title={say(RELOCATION.stop)}
        press={say(RELOCATION.again)}
        onPress={scans.begin}
      >
        <p className="floor-where">{say(RELOCATION.wrong[screen.what])}</p>
        {screen.expected !== undefined && (
          <>
            <p>{say(RELOCATION.expected)}</p>
            <FloorName name={screen.expected.name} tag={screen.expected.tag} />
            <p>{screen.expected.fromCode}</p>
          </>
        )}
        <p>{say(RELOCATION.noted)}</p>
      </Answer>
    );
  if (screen.kind === 'failed') return <Failed screen={screen} onAgain={scans.begin} />;
  if (screen.kind === 'unreadable')
    return (
      <Answer
        answer="no"
        title={say(RELOCATION.failed)}
        press={say(RELOCATION.again)}
        onPress={scans.begin}
      >
        <p>{say(screen.says)}</p>
      </Answer>
    );
  return null;
}

function Done({
  screen: { way, line, place },
  onGoOn,
}: {
  screen: Of<'done'>;
  onGoOn: () => void;
}) {
  const say = useSay();
  return (
    <Answer
      answer="yes"
      title={say(way === 'out' ? RELOCATION.recordedOut : RELOCATION.recordedIn)}
      press={say(RELOCATION.goOn)}
      onPress={onGoOn}
    >
      {line !== undefined && <FloorName name={line.name} tag={line.tag} />}
      <p className="floor-where">
        {way === 'out' ? '←' : '→'} {place.name}
      </p>
    </Answer>
  );
}

function Failed({ screen: { problem }, onAgain }: { screen: Of<'failed'>; onAgain: () => void }) {
  const say = useSay();
  return (
    <Answer
      answer="no"
      title={say(RELOCATION.failed)}
      press={say(RELOCATION.again)}
      onPress={onAgain}
    >
      <p>{problem.code === 'no-answer' ? say(RELOCATION.unsure) : problem.detail}</p>
      {problem.errors.map(({ path, message }) => (
        <p key={path}>{say(message)}</p>
      ))}
    </Answer>
  );
}

const SEEN = ['1', '2'] as const;
const COMPARED = ['label', 'features', 'photo'] as const;

/** The sex is asked before it is told; where it cannot be seen, something else is compared. */
function SecondMark({ onMark }: { readonly onMark: (mark: Mark) => void }) {
  const say = useSay();
  return (
    <section className="second-mark">
      <h2>{say(RELOCATION.mark)}</h2>
      <fieldset>
        <legend>{say(RELOCATION.seen)}</legend>
        {SEEN.map((code) => (
          <button
            key={code}
            type="button"
            className="button primary"
            onClick={() => onMark({ mark: 'seen', sex: code })}
          >
            {say(codeLabel(sex, code))}
          </button>
        ))}
      </fieldset>
      <fieldset className="compared">
        <legend>{say(RELOCATION.cannotSee)}</legend>
        {COMPARED.map((mark) => (
          <button key={mark} type="button" className="button" onClick={() => onMark({ mark })}>
            {say(codeLabel(secondMark, mark))}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

interface SoFarProps {
  readonly pair: Pair;
  readonly lines: readonly RelocationEntry[];
}

function SoFar({ pair, lines }: SoFarProps) {
  const say = useSay();
  const line = lines.find(({ tag }) => tag !== null && tag === pair.tag) ?? pair.line;
  return (
    <div className="floor-who">
      {line !== undefined && <Person line={line} />}
      {pair.tag !== undefined && (
        <p className="quiet">
          {say(RELOCATION.scanned)} {pair.tag} {pair.place?.name}
        </p>
      )}
    </div>
  );
}

/** Take out or put in: the tag, the place, the second mark. */
export function ScanPanel({ scans, lines }: { scans: Scans } & Pick<SoFarProps, 'lines'>) {
  const say = useSay();
  const { way, screen, choose, send, begin, read } = scans;
  if (screen.kind === 'sending') return <output>{say(RELOCATION.sending)}</output>;
  if (screen.kind !== 'scan') return null;
  const { pair } = screen;
  const asksPlace = way === 'out' ? RELOCATION.scanFrom : RELOCATION.scanTo;
  const whole = isWhole(pair) ? pair : undefined;
  return (
    <>
      <fieldset className="ways" aria-label={say(RELOCATION.way)}>
        {(['out', 'in'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === way}
            onClick={() => choose(one)}
          >
            {say(RELOCATION[one])}
          </button>
        ))}
      </fieldset>
      {whole === undefined && (
        <h2>{say(pair.tag === undefined ? RELOCATION.scanTag : asksPlace)}</h2>
      )}
      <SoFar pair={pair} lines={lines} />
      {whole === undefined ? (
        <Means onRead={read} />
      ) : (
        <SecondMark onMark={(mark) => void send(whole, mark)} />
      )}
      {Object.keys(pair).length > 0 && (
        <button type="button" className="button" onClick={begin}>
          {say(RELOCATION.again)}
        </button>
      )}
    </>
  );
}
