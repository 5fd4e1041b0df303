const paths = {
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  tilde: 'M4 11q3-4 6-1t6-1',
  flag: 'M5 17V4h9l-2 3 2 3H5',
  edit: 'M4 16l1-4 8.5-8.5 3 3L8 15l-4 1z',
  move: 'M10 3v14M6.5 6.5L10 3l3.5 3.5M6.5 13.5L10 17l3.5-3.5',
  speak: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15 5a7 7 0 0 1 0 10',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 1 0 0-14zM10 6v4.5l3 2',
  options: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  undo: 'M7 5L3 9l4 4M3 9h8a5 5 0 0 1 0 10H8',
} as const

/** A drawn sign beside a word; never without one. */
export const Sign = ({ path }: { path: string }) => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
)

/** How an answer came off. */
export const signs = { right: 'check', partly: 'tilde', wrong: 'close' } as const

/** One of those that screens share: pages that need few load them all. */
export const Icon = ({ name }: { name: keyof typeof paths }) => <Sign path={paths[name]} />
