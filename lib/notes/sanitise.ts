import sanitizeHtml from 'sanitize-html'

const textTags =
  'p br hr strong em s code pre ul ol li blockquote table thead tbody tr th td a img span sub sup mark'.split(' ')
const mathTags =
  `math mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts
  none mtable mtr mtd menclose mpadded mphantom mstyle`.split(/\s+/)

const mathAttributes =
  `class style display displaystyle scriptlevel mathvariant form fence stretchy symmetric separator lspace rspace minsize
  maxsize movablelimits largeop accent accentunder linethickness width height depth voffset columnalign rowspacing
  columnspacing columnlines rowlines notation`.split(/\s+/)

const lengths = /^-?[\d.]+(?:em|ex|pt|px)$/
/** A picture of this server, by its id. */
export const pictureAddress = /^\/api\/media\/[0-9a-f-]{36}$/

/**
 * HTML of a note reduced to what a note may hold: text, lists, tables, code, links to the web, own pictures and MathML. Markdown
 * lets no HTML through in the first place; this holds should that ever fail.
 */
export const sanitise = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [...textTags, ...mathTags],
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt'],
      ol: ['start'],
      td: ['style'],
      th: ['style'],
      ...Object.fromEntries(mathTags.map((tag) => [tag, mathAttributes])),
    },
    allowedClasses: { code: ['language-*', 'math-wrong'], span: ['hljs-*'] },
    allowedStyles: {
      '*': {
        'text-align': [/^(?:left|right|center)$/],
        color: [/^#[0-9a-f]{3,6}$/i],
        border: [/^[\d.]+(?:em|pt|px) solid(?: #[0-9a-f]{3,6})?$/i],
        padding: [lengths],
        'padding-left': [lengths],
        'padding-right': [lengths],
      },
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    allowedSchemesAppliedToAttributes: ['href'],
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !pictureAddress.test(attribs.src ?? ''),
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer nofollow' } }),
    },
  })
