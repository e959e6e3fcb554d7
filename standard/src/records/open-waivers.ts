import {
  absent,
  all,
  any,
  atMost,
  below,
  differ,
  equal,
  exists,
  type Expression,
  inDivision,
  not,
  type Operand,
  outer,
  times,
  total,
  val,
} from '../language/expression.ts';
import { entitles } from './entitlement.ts';
import { isProofEnough, isWaiver, ofGroupAndHousehold } from './waiver-conditions.ts';
import { charge } from './what-is-due.ts';

/** Inside a rule: the waivers of the bill that a line outside is on. */
const onTheBill = (line: number, ...where: Expression[]): Expression =>
  all(isWaiver, equal('bill', outer('bill', line + 1)), ...where);

const waived = (where: Expression): Operand => total('billLine', 'amount', where, 'anywhere');

/** A waiver of the rule that stands outside. */
const ofTheRule = equal('rule', outer('id'));

/**
 * Units of the rule are left for this price. Where it waived some of a lower price the fen do not tell how many
 * units are left, and nothing is said.
 */
const hasUnits = (line: number): Expression =>
  any(
    absent('mostUnits'),
    all(
      below(waived(onTheBill(line, ofTheRule)), times('mostUnits', outer('unitPrice', line))),
      not(
        exists(
          'billLine',
          onTheBill(
            line,
            ofTheRule,
            exists(
              'billLine',
              all(equal('id', outer('waives')), below('unitPrice', outer('unitPrice', line + 2))),
            ),
          ),
          'anywhere',
        ),
      ),
    ),
  );

const ofTheScheme: Expression = exists(
  'waiverRule',
  all(equal('id', outer('rule')), equal('scheme', outer('scheme', 2))),
  'anywhere',
);

/** Inside a rule: it is about a line outside, and the case has not taken all that it gives. */
const isLeftFor = (line: number): Expression =>
  all(
    equal('feeType', outer('feeType', line)),
    atMost('effectiveFrom', outer('servedOn', line)),
    any(absent('effectiveUntil'), below(outer('servedOn', line), 'effectiveUntil')),
    below(waived(onTheBill(line, ofTheRule)), 'cap'),
    hasUnits(line),
    any(absent('schemeCap'), below(waived(onTheBill(line, ofTheScheme)), 'schemeCap')),
  );

/** Inside a rule: the places that it asks for are those of a person outside. */
const isForTheirPlaces = (person: number): Expression =>
  all(
    any(absent('household'), inDivision(outer('household', person), 'household')),
    any(absent('residence'), inDivision(outer('residence', person), 'residence')),
    any(absent('deathRegion'), inDivision(outer('deathRegion', person), 'deathRegion')),
    any(absent('doneIn'), inDivision(outer('region', person), 'doneIn')),
  );

const rule = (...where: Expression[]): Expression =>
  exists('waiverRule', all(...where), 'anywhere');

/** From a charge: a rule that asks for no proof, of everybody or of those without a name. */
const withoutProof: Expression = exists(
  'decedent',
  rule(
    absent('proof'),
    any(
      equal('group', val('universal')),
      all(equal('group', val('nameless')), equal(outer('nameless'), val(true))),
    ),
    isForTheirPlaces(1),
    isLeftFor(2),
  ),
);

/** From a charge: a rule for a group to which somebody checked that the person belonged. */
const withProof: Expression = exists(
  'decedent',
  exists(
    'entitlement',
    all(entitles, rule(ofGroupAndHousehold, isProofEnough, isForTheirPlaces(2), isLeftFor(3))),
  ),
);

/** Asked of the bill: a charge is not waived, and a rule waives it for this family. */
export const someWaiverIsOpen: Expression = exists(
  'billLine',
  all(
    charge,
    equal('bill', outer('id')),
    differ('amount', val(0)),
    not(exists('billLine', all(isWaiver, equal('waives', outer('id'))))),
    any(withoutProof, withProof),
  ),
);
