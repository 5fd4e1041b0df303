import { cause } from './cause'
import { definition } from './definition'
import { event } from './event'
import type { Family } from './family'
import { founder } from './founder'
import { location } from './location'
import { naming } from './naming'
import { part } from './part'
import { purpose } from './purpose'
import { quantity } from './quantity'
import { statement } from './statement'
import { tenure } from './tenure'

/** Families in order of meaning: where two read the same clause alike, the earlier one keeps it. */
export const families: readonly Family[] = [
  tenure,
  definition,
  naming,
  cause,
  purpose,
  part,
  founder,
  quantity,
  location,
  event,
  statement,
]
