const levels = [4, 3, 2, 1, 0] as const

/** Facts by ink as one bar, strongest first. */
export const InkBar = ({ counts, label }: { counts: readonly number[]; label: string }) => (
  <span className="inkbar" role="img" aria-label={label}>
    {levels
      .filter((level) => counts[level])
      .map((level) => (
        <i key={level} className={`inkbox ink-${level}`} style={{ flex: `${counts[level]} 0 0` }} />
      ))}
  </span>
)
