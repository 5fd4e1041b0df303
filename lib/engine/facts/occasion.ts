import { askPiece, statement } from '../asks'
import { capital } from '../capital'
import { isPast } from '../clauseParts'
import { type Frame, isAsserted } from '../frames'
import type { Piece } from '../pieces'
import {
  ask,
  type Draft,
  draft,
  type Family,
  inside,
  isUnreal,
  participial,
  pieceSlot,
  safe,
  subjectSlot,
  type View,
} from './family'

/** A time without a figure: "during the Middle Ages", "after the death of Otto Lang", "before the opening of the railway". */
export const occasion: Family = {
  name: 'occasion',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => [...during(view, frame), ...beside(view, frame)]),
}

/** "During the Middle Ages", "throughout the war". */
function during(view: View, frame: Frame): readonly Draft[] {
  const when = frame.pieces.find(
    (piece) =>
      piece.role === 'pp' &&
      (piece.prep === 'during' || (piece.prep === 'throughout' && lasts(piece))) &&
      /\p{Lu}/u.test(piece.words.slice(7)) &&
      !/\d/.test(piece.words) &&
      piece.words.split(' ').length <= 7,
  )
  return when && isAsserted(view.analysis, frame.clause) && safe(view, frame)
    ? told(view, frame, when, 'event:during')
    : []
}

/** Nouns of what happens at some time, by which another thing can be dated. */
const happening =
  /^(?:death|birth|war|battle|siege|fall|defeat|victory|revolution|rebellion|uprising|revolt|conquest|invasion|occupation|election|coronation|marriage|wedding|divorce|retirement|resignation|return|arrival|departure|opening|closure|completion|construction|foundation|founding|establishment|creation|introduction|invention|discovery|publication|adoption|abolition|collapse|dissolution|end|beginning|start|outbreak|signing|ratification|passage|treaty|peace|armistice|surrender|independence|unification|reunification|liberation|annexation|partition|merger|fire|earthquake|flood|eruption|famine|plague|epidemic|crisis|crash|strike|trial|execution|assassination|murder|abdication|accession|expulsion|exile|imprisonment|release|arrest|graduation|appointment|restoration|reform|reformation|renaissance|enlightenment|premiere|release|launch|landing|explosion|accident|disaster|massacre|congress|conference|olympics|games|reign|rule|migration|settlement|breakup|split|schism|coup|referendum|vote)s?$/

/** "throughout the Middle Ages", but not "throughout the West". */
const lasts = ({ head }: Piece): boolean =>
  happening.test(head?.lower ?? '') ||
  /^(?:ages?|era|period|century|times|years|decades?|career|lifetime|life|reign|dynasty|season|antiquity)$/.test(
    head?.lower ?? '',
  )

/** "After his death", "following the election of Emil Haas", "since the opening of the canal". */
function beside(view: View, frame: Frame): readonly Draft[] {
  const { clause, vg } = frame
  if (!isAsserted(view.analysis, clause) || isUnreal(frame) || participial(frame)) return []
  const when = frame.pieces.find(
    (piece) =>
      piece.role === 'pp' &&
      /^(?:after|before|following|since|until|till|upon|prior to|during)$/.test(piece.prep ?? '') &&
      happening.test(piece.head?.lower ?? ''),
  )
  if (!when || !isFixed(view, when) || (vg.lemma === 'be' && vg.voice === 'active')) return []
  return safe(view, frame, [when]) && safe(view, frame) ? told(view, frame, when, 'event:beside') : []
}

/** Which war, whose death: the words say it by themselves. */
const isFixed = (view: View, when: Piece): boolean => {
  const { words } = inside(view, when)
  return (
    /\p{Lu}/u.test(words) ||
    /^(?:his|her|their|its) (?:\p{L}+ )?\p{L}+$/u.test(words) ||
    /^the [\p{L} -]+ of (?:the |an? )?\p{L}+/u.test(words)
  )
}

function told(view: View, frame: Frame, when: Piece, rule: string): readonly Draft[] {
  if (frame.pieces.some((piece) => piece.role === 'date')) return []
  // "is linked to troop movements during the war": it was the troops that moved then.
  if (!isPast(frame.vg) && frame.vg.helpers[0]?.pos !== 'have' && !when.front) return []
  const prep = when.prep ?? ''
  const words = /^(?:since|until)$/.test(prep) ? `${capital(prep)} when` : 'When'
  return [
    draft(view, {
      kind: 'event',
      relation: frame.vg.lemma,
      subject: frame.subject,
      rule,
      slots: [subjectSlot(view, frame), pieceSlot(view, 'start', when)],
      statement: statement(frame),
      asks: [
        words === 'When'
          ? ask('start', askPiece(frame, words, [when]), when.words, [inside(view, when).words])
          : ask('start', askPiece(frame, words, [when]), inside(view, when).words, [when.words]),
      ],
    }),
  ]
}
