import { aboutClause } from './aboutClause'
import { activeWhen } from './activeWhen'
import { agentBehind } from './agentBehind'
import { aim } from './aim'
import { aimInFront } from './aimInFront'
import { among } from './among'
import { answered } from './answered'
import { apposition } from './apposition'
import { attribute } from './attribute'
import { award } from './award'
import { becameKnown } from './becameKnown'
import { bidding } from './bidding'
import { cause } from './cause'
import { change } from './change'
import { characteristic } from './characteristic'
import { circumstance } from './circumstance'
import { claim } from './claim'
import { claimedShare } from './claimedShare'
import { condition } from './condition'
import { consequence } from './consequence'
import { considered } from './considered'
import { content } from './content'
import { contrast } from './contrast'
import { dated } from './dated'
import { datedDeed } from './datedDeed'
import { datedName } from './datedName'
import { deedItWas } from './deedItWas'
import { definition } from './definition'
import { doings } from './doings'
import { education } from './education'
import { effect } from './effect'
import { event } from './event'
import { existence } from './existence'
import { extraposed } from './extraposed'
import type { Family } from './family'
import { feeding } from './feeding'
import { founder } from './founder'
import { glossary } from './glossary'
import { holding } from './holding'
import { intention } from './intention'
import { kin } from './kin'
import { kind } from './kind'
import { life } from './life'
import { location } from './location'
import { manner } from './manner'
import { meaning } from './meaning'
import { means } from './means'
import { measure } from './measure'
import { membership } from './membership'
import { nameMade } from './nameMade'
import { naming } from './naming'
import { nativeTo } from './nativeTo'
import { notUntil } from './notUntil'
import { occasion } from './occasion'
import { origin } from './origin'
import { outcome } from './outcome'
import { owner } from './owner'
import { paired } from './paired'
import { part } from './part'
import { partOf } from './partOf'
import { process } from './process'
import { purpose } from './purpose'
import { quality } from './quality'
import { quantity } from './quantity'
import { reach } from './reach'
import { refers } from './refers'
import { regarded } from './regarded'
import { reported } from './reported'
import { reputation } from './reputation'
import { rest } from './rest'
import { rulers } from './rulers'
import { secondPredicate } from './secondPredicate'
import { standing } from './standing'
import { statement } from './statement'
import { succession } from './succession'
import { superlative } from './superlative'
import { tableRow } from './tableRow'
import { tenure } from './tenure'
import { termUse } from './termUse'
import { timeline } from './timeline'
import { titled } from './titled'
import { together } from './together'
import { unread } from './unread'
import { warned } from './warned'
import { whereBefore } from './whereBefore'
import { whichSide } from './whichSide'
import { withinDefinition } from './withinDefinition'
import { yields } from './yield'

/** All families; the plain ones come last and read only what is left. */
export const families: readonly Family[] = [
  tenure,
  succession,
  life,
  education,
  membership,
  award,
  definition,
  refers,
  termUse,
  apposition,
  secondPredicate,
  superlative,
  standing,
  attribute,
  content,
  nameMade,
  naming,
  aboutClause,
  titled,
  origin,
  meaning,
  reputation,
  considered,
  deedItWas,
  becameKnown,
  cause,
  consequence,
  effect,
  outcome,
  purpose,
  aim,
  aimInFront,
  condition,
  contrast,
  characteristic,
  regarded,
  part,
  partOf,
  among,
  founder,
  quantity,
  claimedShare,
  measure,
  reach,
  change,
  existence,
  extraposed,
  notUntil,
  kind,
  location,
  whereBefore,
  whichSide,
  withinDefinition,
  nativeTo,
  feeding,
  activeWhen,
  event,
  occasion,
  means,
  process,
  yields,
  manner,
  reported,
  claim,
  holding,
  together,
  intention,
  bidding,
  doings,
  quality,
  circumstance,
  warned,
  kin,
  agentBehind,
  owner,
  datedName,
  datedDeed,
  statement,
  rest,
  dated,
  unread,
  paired,
]

/** Families of the lines of lists, which are no sentences: each reads what the others leave. */
export const entryFamilies: readonly Family[] = [answered, rulers, timeline, glossary, tableRow]
