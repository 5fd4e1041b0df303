import { cause } from './cause'
import { definition } from './definition'
import { event } from './event'
import type { Family } from './family'
import { naming } from './naming'
import { purpose } from './purpose'
import { statement } from './statement'
import { tenure } from './tenure'

/** Families in order of meaning: where two read the same clause alike, the earlier one keeps it. */
export const families: readonly Family[] = [tenure, definition, naming, cause, purpose, event, statement]
