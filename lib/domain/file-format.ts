import { extensionOf } from './naming'
import { failure, ok, type Result } from './result'

const zip = 'PK\u0003\u0004'

/** Several files that came as one document, packed at the door. */
export const bundleExtension = 'chapters'
/** The folder of the pack in which pictures lie that the files show. */
export const bundledPictures = 'pictures'

/** What pictures are called that may come beside a file. */
export const pictureExtensions: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp']

/** The formats of files that are read, by the extensions they go by, and the first bytes of those that always begin alike. */
const formats = {
  text: { extensions: ['txt', 'text'] },
  markdown: { extensions: ['md', 'markdown'] },
  html: { extensions: ['html', 'htm', 'xhtml'] },
  docx: { extensions: ['docx'], begins: zip },
  pptx: { extensions: ['pptx'], begins: zip },
  odt: { extensions: ['odt'], begins: zip },
  epub: { extensions: ['epub'], begins: zip },
  pdf: { extensions: ['pdf'], begins: '%PDF' },
} as const satisfies Record<string, { readonly extensions: readonly string[]; readonly begins?: string }>

export type FileFormat = keyof typeof formats
/** Those whose bytes are nothing but the letters of the text: their length is known before they are read. */
export type TextFormat = 'text' | 'markdown'
export const isTextFormat = (format: FileFormat): format is TextFormat => format === 'text' || format === 'markdown'

type Form = { readonly format: FileFormat; readonly extensions: readonly string[]; readonly begins?: string }
const forms: readonly Form[] = Object.entries(formats).map(([format, form]) => ({
  format: format as FileFormat,
  ...form,
}))

/** What a file dialog offers: every extension that is read. */
export const readableExtensions: readonly string[] = forms.flatMap(({ extensions }) => extensions)

/** Formats of old or other programs, and what those programs can save instead. */
const savedInstead: ReadonlyMap<string, string> = new Map([
  ['doc', 'docx'],
  ['dot', 'docx'],
  ['rtf', 'docx'],
  ['wpd', 'docx'],
  ['pages', 'docx'],
  ['ppt', 'pptx'],
  ['pps', 'pptx'],
  ['key', 'pptx'],
  ['odp', 'pptx'],
  ['mobi', 'epub'],
  ['azw', 'epub'],
  ['azw3', 'epub'],
])

const formOf = (extension: string): Result<Form> => {
  const form = forms.find(({ extensions }) => extensions.includes(extension))
  if (form) return ok(form)
  const instead = savedInstead.get(extension)
  return instead === undefined
    ? failure('invalid', 'document_format_unknown', { params: { extension } })
    : failure('invalid', 'document_format_old', { params: { extension, instead } })
}

const beginsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((char, index) => bytes[index] === char.charCodeAt(0))

/** How files of the old Office begin, and those of the new one that are under a password. */
const compound = '\u00d0\u00cf\u0011\u00e0'

/** The format that the name of a file says. Refusals: `document_format_unknown`, `document_format_old`. */
export const formatOfName = (name: string): Result<FileFormat> => {
  const form = formOf(extensionOf(name))
  return form.ok ? ok(form.value.format) : form
}

/** Whether a file of this name is nothing but the letters of its text. */
export const isTextName = (name: string): boolean => {
  const format = formatOfName(name)
  return format.ok && isTextFormat(format.value)
}

/**
 * The format of a file by its name, where its first bytes do not gainsay it. Refusals have code `invalid` and a reason, with
 * the param `extension`: `document_format_unknown`, `document_format_old` (param `instead`), `document_locked`,
 * `document_misnamed` (param `found`), `document_not_as_named`.
 */
export const formatOfFile = (name: string, bytes: Uint8Array): Result<FileFormat> => {
  const extension = extensionOf(name)
  const form = formOf(extension)
  if (!form.ok) return form
  const { begins, format } = form.value
  const others = forms.filter((other) => other.begins !== undefined && beginsWith(bytes, other.begins))
  const [found] = others.length === 1 ? (others[0]?.extensions ?? []) : []
  if (begins === undefined ? found === undefined : beginsWith(bytes, begins)) return ok(format)
  if (beginsWith(bytes, compound)) return failure('invalid', 'document_locked', { params: { extension } })
  return found === undefined
    ? failure('invalid', 'document_not_as_named', { params: { extension } })
    : failure('invalid', 'document_misnamed', { params: { extension, found } })
}
