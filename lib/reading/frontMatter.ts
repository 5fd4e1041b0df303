/** What a text says about itself before it begins: flat `key: value` lines between `---` marks. */
export type FrontMatter = { readonly title?: string; readonly language?: string; readonly attribution?: string }

/** Splits off YAML front matter. Only flat string values are read; anything else stays unread, not refused. */
export function splitFrontMatter(text: string): { readonly matter: FrontMatter; readonly body: string } {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text)
  if (!match) return { matter: {}, body: text }
  const values = new Map<string, string>()
  let key = ''
  for (const line of (match[1] ?? '').split('\n')) {
    const pair = /^([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(line)
    if (pair) {
      key = (pair[1] ?? '').toLowerCase()
      values.set(key, /^[>|][+-]?$/.test(pair[2] ?? '') ? '' : (pair[2] ?? ''))
    } else if (/^\s+\S/.test(line) && values.has(key)) values.set(key, `${values.get(key)} ${line.trim()}`)
  }
  const value = (...names: readonly string[]): string | undefined => {
    const found = names
      .map((name) =>
        values
          .get(name)
          ?.trim()
          .replace(/^(["'])(.*)\1$/, '$2'),
      )
      .find((text) => text)
    return found?.trim()
  }
  const title = value('title')
  const language = value('language', 'lang')
  const attribution = value('attribution', 'source', 'author')
  return {
    matter: {
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
      ...(attribution === undefined ? {} : { attribution }),
    },
    body: text.slice(match[0].length),
  }
}
