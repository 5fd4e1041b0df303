export const home = {
  title: 'Remember it, down to the sentence.',
  lead: 'Recite turns a text into questions that cite their source, asks them before you forget, and inks every sentence by how well you know it.',
  pasteLabel: 'Paste a text to begin',
  pastePlaceholder: 'A chapter, an article, your notes',
  make: 'Make questions',
  file: 'or open a file',
  fileTypes: '.txt or .md, up to 25 MB',
  private: 'No account needed. Your text stays on this server.',
  privateSignedIn: 'Your text stays on this server.',
} as const
