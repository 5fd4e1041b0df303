import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, pieceSlot, safe, subjectSlot, type View } from './family'

/** How something is done, in one word: "The packets are routed individually." */
export const manner: Family = {
  name: 'manner',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** Adverbs in -ly that say when, how often, how much or how surely, and not how. */
const other =
  /^(?:mainly|mostly|usually|typically|generally|commonly|normally|frequently|rarely|occasionally|constantly|recently|currently|formerly|previously|originally|initially|finally|eventually|immediately|subsequently|shortly|nearly|hardly|barely|fully|partly|partially|completely|entirely|totally|largely|highly|widely|greatly|significantly|considerably|substantially|slightly|relatively|extremely|particularly|especially|specifically|exactly|only|early|daily|weekly|monthly|yearly|annually|probably|possibly|allegedly|reportedly|apparently|clearly|certainly|likely|truly|really|simply|merely|purely|solely|exclusively|primarily|chiefly|essentially|virtually|approximately|roughly|officially|formally|publicly|fairly|newly|ultimately|respectively|consequently|accordingly|similarly|additionally|family|seriously|openly|increasingly|locally|nationally|internationally|globally|historically|traditionally|literally|supposedly|easily|readily|directly|successfully|effectively|properly|correctly|well|closely|firmly|heavily|deeply|strongly|badly|markedly|sharply|enormously|immensely|steadily|rapidly|quickly|slowly|dramatically|suddenly|repeatedly|permanently|temporarily|briefly|simultaneously|positively|negatively|actually|fortunately|unfortunately|ironically|interestingly|surprisingly|notably|famously|equally|further|together|alone|periodically|regularly|continuously|sufficiently|commercially|potentially|variously|invariably|universally)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (clause.marker || clause.relative === 'that' || vg.voice !== 'passive') return []
  const how = frame.pieces.find((piece) => !piece.front)
  const word = how?.words.toLowerCase() ?? ''
  if (frame.pieces.some((piece) => piece !== how && piece.role !== 'date')) return []
  if (how?.role !== 'adverb' || !/^\p{L}{3,}ly$/u.test(word) || other.test(word) || !safe(view, frame)) return []
  return [
    draft(view, {
      kind: 'process',
      relation: `${vg.lemma} how`,
      subject: frame.subject,
      rule: 'manner',
      slots: [subjectSlot(view, frame), pieceSlot(view, 'manner', how)],
      statement: statement(frame),
      asks: [ask('manner', askPiece(frame, 'How', [how]), how.words)],
    }),
  ]
}
