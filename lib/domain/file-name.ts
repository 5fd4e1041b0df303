/** A title as the name of a file without ending, that every system takes. */
export const fileNameOf = (title: string): string => {
  const name = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 100)
  return name.replace(/\p{Cs}$/u, '').trim() || 'Recite'
}

/** The header by which a file is handed over under its name, whatever letters it has; older clients get what is ASCII of it (RFC 6266). */
export const attachment = (fileName: string): string => {
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7E]+/g, '')
    .trim()
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
