import type {
  Code,
  Construct,
  Effects,
  Extension,
  Point,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import {codeText, htmlText, labelEnd} from 'micromark-core-commonmark';
import {LIMITS, PastLimit} from './limits';

/**
 * What the text at hand has cost so far. The parser works through one text at a time, and its extensions outlive that, so
 * they share this; {@link resetWork} begins anew.
 */
const work = {steps: 0, markers: 0, markersHere: 0, context: undefined as TokenizeContext | undefined};

/** Begins to count anew: to be called before each text. */
export function resetWork(): void {
  Object.assign(work, {steps: 0, markers: 0, markersHere: 0, context: undefined});
}

const [LESS_THAN, BACKTICK, CLOSING_BRACKET] = [60, 96, 93];
/** `*`, `_`, `~`, `[` and `!`. */
const MARKERS = [42, 95, 126, 91, 33];

/**
 * CommonMark as it is, but with limits where the parser's time grows with the square of what is written: it counts what
 * is read in vain and throws a {@link PastLimit}.
 */
export function boundedSyntax(): Extension {
  return {
    disable: {null: ['codeText', 'htmlText', 'labelEnd']},
    text: {
      ...Object.fromEntries(MARKERS.map((code) => [code, MARKER])),
      [BACKTICK]: bounded(codeText),
      // Behind what the parser has for the same character: an address in angle brackets is no HTML.
      [LESS_THAN]: {...bounded(htmlText), add: 'after'},
      [CLOSING_BRACKET]: bounded(labelEnd),
    },
  };
}

/** Counts what can open emphasis, strikethrough, a link or a picture, and leaves them to those who know them. */
const MARKER: Construct = {
  name: 'boundedMarker',
  tokenize(_effects, _ok, nok) {
    return (code) => {
      work.markersHere = work.context === this ? work.markersHere + 1 : 1;
      work.context = this;
      work.markers += 1;
      if (work.markersHere > LIMITS.paragraphMarkers)
        refuse(this, `Unexpected paragraph with more than ${LIMITS.paragraphMarkers}`);
      if (work.markers > LIMITS.documentMarkers)
        refuse(this, `Unexpected document with more than ${LIMITS.documentMarkers}`);
      return nok(code);
    };
  },
};

function refuse(context: TokenizeContext, what: string): never {
  const {line, column} = context.now();
  throw new PastLimit(
    `${what} \`*\`, \`_\`, \`~\`, \`[\` and \`!\` outside of code, expected shorter ones.`,
    {
      line,
      column,
    },
  );
}

const known = new WeakMap<Construct, Construct>();

/** The same construct, whose steps count, also those of its parts. It has a name of its own, since its own is disabled. */
export function bounded(construct: Construct): Construct {
  const found = known.get(construct);
  if (found) return found;
  const tokenize: Tokenizer = function countedTokenize(...[effects, ok, nok]) {
    return construct.tokenize.call(this, countedEffects(effects, this.now()), ok, nok);
  };
  const made = {...construct, tokenize};
  if (construct.name !== undefined) made.name = `bounded ${construct.name}`;
  known.set(construct, made);
  return made;
}

/** @param from where the construct begins */
function countedEffects(effects: Effects, {line, column}: Point): Effects {
  const part =
    (attempt: Effects['attempt']): Effects['attempt'] =>
    (construct, ok, nok) =>
      attempt('tokenize' in construct ? bounded(construct as Construct) : construct, ok, nok);
  return {
    ...effects,
    attempt: part(effects.attempt),
    check: part(effects.check),
    interrupt: part(effects.interrupt),
    consume: (code: Code) => {
      countSteps(1, {line, column});
      effects.consume(code);
    },
  };
}

function countSteps(count: number, from: {readonly line: number; readonly column: number}): void {
  work.steps += count;
  if (work.steps <= LIMITS.parserSteps) return;
  throw new PastLimit(
    `Unexpected \`<\`, \`[\`, \`:::\` or backticks that are opened repeatedly: finding their ends takes more than ${LIMITS.parserSteps} steps. Expected each to be closed.`,
    {line: from.line, column: from.column},
  );
}

/**
 * Addresses without brackets, whose parser goes back to the last open `[` from the start of each word: those steps count.
 * @param extension that recognises them
 */
export function boundedAutolinks({text = {}}: Extension): Extension {
  const counted = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      const start = construct.tokenize.call(this, effects, ok, nok);
      return (code) => {
        countSteps(stepsBack(this.events), this.now());
        return start(code);
      };
    },
  });
  return {
    text: Object.fromEntries(
      Object.entries(text).map(([code, constructs]) => [
        code,
        Array.isArray(constructs) ? constructs.map(counted) : counted(constructs as Construct),
      ]),
    ),
  };
}

/** How far back that parser looks: to an open bracket, or to where it has looked before. */
/* oxlint-disable no-underscore-dangle -- names of the parser */
function stepsBack(events: TokenizeContext['events']): number {
  for (let steps = 1; steps <= events.length; steps += 1) {
    const token = events[events.length - steps]?.[1];
    if (!token || token._gfmAutolinkLiteralWalkedInto) return steps;
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) return steps;
  }
  return events.length;
}
/* oxlint-enable no-underscore-dangle */
