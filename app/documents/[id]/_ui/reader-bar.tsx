import { Finder } from '@/app/_ui/document/finder'
import { TextLook } from '@/app/_ui/document/text-look'
import { reader } from '@/app/_ui/reader'
import { lineLengths, type TextPreferences, textSizes } from '@/lib/domain/preferences'
import { sentencesOf } from '@/lib/i18n'
import { setText } from '../actions'
import type { Sought } from '../sought'

type Props = { documentId: string; sought: Sought; text: TextPreferences }

/** What helps to read a text: to find words in it, and to set it as one likes. */
export async function ReaderBar({ documentId, sought, text }: Props) {
  const { t, tr, locale, user } = await reader()
  const r = t('reader')
  const { found } = sentencesOf(locale, 'reader')
  const labels = (values: readonly string[], kind: string) =>
    Object.fromEntries(values.map((value) => [value, tr('reader')(`${kind}_${value}`)]))
  const hasKey = user?.profile.singleKeys ?? false
  return (
    <div className="reader-bar">
      <Finder
        path={`/documents/${documentId}`}
        query={sought.query}
        place={sought.place}
        line={r('foundCount', { count: sought.spans.length })}
        hasKey={hasKey}
        locale={locale}
        found={found ?? ''}
        none={r('foundCount', { count: 0 })}
        texts={{
          find: r('find'),
          findHint: r(hasKey ? 'findKey' : 'find'),
          findButton: r('findButton'),
          findNext: r('findNext'),
          findPrevious: r('findPrevious'),
        }}
      />
      <TextLook
        chosen={text}
        save={setText}
        texts={{
          textLook: r('textLook'),
          save: t('common')('save'),
          size: { legend: r('textSize'), labels: labels(textSizes, 'size') },
          lineLength: { legend: r('lineLength'), labels: labels(lineLengths, 'length') },
        }}
      />
    </div>
  )
}
