/**
 * What somebody wrote on a card, as it looks. It takes only HTML that `lib/notes` reduced to its allow-list when it was saved;
 * it is the one place that sets HTML.
 */
export const Rendered = ({
  html,
  className,
  lang,
}: {
  html: string
  className?: string
  lang?: string | undefined
}) => (
  <div
    className={className ? `rendered ${className}` : 'rendered'}
    lang={lang}
    dir="auto"
    dangerouslySetInnerHTML={{ __html: html }}
  />
)
