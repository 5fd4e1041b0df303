import type { NoticeKind, NoticeSubject } from '@/lib/domain/notice'
import { type Locale, translator } from './index'

type Told = {
  readonly kind: NoticeKind
  readonly about: NoticeSubject
  readonly title: string
  readonly count: number
  readonly due: { readonly at: Date; readonly timeZone: string } | null
}

/** The sentence of a notice, the same on its page and in a mail. */
export const noticeWords = (locale: Locale) => {
  const t = translator(locale, 'notices')
  return ({ kind, about, title, count, due }: Told): string => {
    const time =
      due &&
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'long',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: due.timeZone,
      }).format(due.at)
    return t(kind === 'reminder' && about === 'class' ? 'reminder-class' : kind, { title, count, due: time ?? 'none' })
  }
}
