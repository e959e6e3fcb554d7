import type {
  KindDetail,
  KindRecord,
  LinkNames,
  ReferenceView,
} from '@qingming/connect/api/kinds.ts';
import { findElement } from '@qingming/standard/derive/catalogue.ts';
import { Link } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { ReferenceMark } from '../records/reference-mark.tsx';
import { valueOf, wordsOf } from './kind-values.ts';

interface RecordFactsProps {
  readonly detail: KindDetail;
  readonly record: KindRecord;
  readonly names: LinkNames;
  readonly references: readonly ReferenceView[];
}

function Value({ name, ...of }: RecordFactsProps & { readonly name: string }) {
  const say = useSay();
  const words = wordsOf(of.detail, of.record, name, of.names);
  const element = findElement(of.detail.definition, name);
  if (words === undefined || element === undefined) return null;
  const shown =
    element.to === undefined ? (
      say(words)
    ) : (
      <Link to={`/records/${element.to}/${String(valueOf(of.record.fact, name))}`}>
        {say(words)}
      </Link>
    );
  return (
    <div>
      <dt>{say(element.label)}</dt>
      <dd className={element.multiline === true ? 'long' : undefined}>
        {shown}
        <ReferenceMark references={of.references} record={of.record.id} element={name} />
      </dd>
    </div>
  );
}

const LONGEST_FACT = 2000;

/** A page of text is no fact among others: it stands beside the record. */
const isPage = ({ definition }: KindDetail, name: string): boolean =>
  (findElement(definition, name)?.maxLength ?? 0) > LONGEST_FACT;

/** What a record says, in the sections of its kind; what it says nothing of is left out. */
export function RecordFacts(props: RecordFactsProps) {
  const say = useSay();
  const { detail, record, names } = props;
  const sections = detail.shown.sections
    .map(({ label, elements }) => ({
      label,
      elements: elements.filter(
        (name) => !isPage(detail, name) && wordsOf(detail, record, name, names) !== undefined,
      ),
    }))
    .filter(({ elements }) => elements.length > 0);
  return sections.map(({ label, elements }) => (
    <section key={label.en} className="part">
      {sections.length > 1 && <h2>{say(label)}</h2>}
      <dl className="facts">
        {elements.map((name) => (
          <Value key={name} name={name} {...props} />
        ))}
      </dl>
    </section>
  ));
}
