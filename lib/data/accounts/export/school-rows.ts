import { type Accommodation, readAccommodation } from '@/lib/domain/accommodation'
import type { Learner } from '@/lib/domain/policy'
import { ownContests, ownExceptions, ownMemberships } from './rest'
import { moment, type Rows } from './rows'

export async function* contestRows(actor: Learner, withheld: readonly string[]): Rows {
  for (const { createdAt, assignment, question, reason, resolution, reply } of await ownContests(actor, withheld))
    yield [moment(createdAt), assignment, question, reason, resolution, reply]
}

const moreTime = ({ timeFactor, extraDays, noTimeLimit }: Accommodation) => [timeFactor, extraDays, Number(noTimeLimit)]

/** Places in classes, with the more time that was given there. */
export async function* membershipRows(userId: string): Rows {
  for (const one of await ownMemberships(userId)) {
    const { classroom, role, realName, externalId, joinedAt, removedAt, accommodationOverride } = one
    yield [
      ...[classroom.name, role, realName, externalId, moment(joinedAt), moment(removedAt)],
      ...(accommodationOverride === null ? [null, null, null] : moreTime(readAccommodation(accommodationOverride))),
    ]
  }
}

export async function* exceptionRows(userId: string): Rows {
  for (const one of await ownExceptions(userId)) {
    const { assignment, dueAt, closesAt, extraMinutes, excused, reopenedAt } = one
    yield [assignment, moment(dueAt), moment(closesAt), extraMinutes, Number(excused), moment(reopenedAt)]
  }
}

/** Reports about the learner that were made for others to see. */
export async function* reportRows(userId: string): Rows {
  for (const { classroom, guardianLinks } of await ownMemberships(userId))
    for (const { createdAt, expiresAt, revokedAt } of guardianLinks)
      yield [classroom.name, moment(createdAt), moment(expiresAt), moment(revokedAt)]
}
