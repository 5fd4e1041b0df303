import { ok, type Result } from '@/lib/domain/result'
import { type Archive, openArchive } from './archive'
import type { Reader } from './content'
import { type Diagrams, diagramsIn } from './diagrams'
import { checkKind, eachElement, relationshipsOf, walkEntry } from './entries'
import { type Album, bytesOfEntry, type FoundPicture } from './pictures'
import { type Slide, slideWalker } from './pptx-slide'
import type { RawBlock } from './text'

/** The entries of the slides, in the order of the presentation. */
const slidesOf = (archive: Archive): Result<readonly string[]> => {
  const parts = relationshipsOf(archive, '')
  if (!parts.ok) return parts
  const main = parts.value.find(({ type }) => type === 'officeDocument')?.target ?? 'ppt/presentation.xml'
  const relationships = relationshipsOf(archive, main)
  if (!relationships.ok) return relationships
  const targets = new Map(relationships.value.map(({ id, target }) => [id, target]))
  const slides = new Set<string>()
  const walked = eachElement(archive, main, (name, attributes) => {
    const target = name === 'sldId' && targets.get(attributes['r:id'] ?? '')
    if (target) slides.add(target)
  })
  return walked.ok ? ok([...slides]) : walked
}

const slideIn = (archive: Archive, name: string, as: 'bullets' | 'notes', diagrams: Diagrams): Result<Slide> => {
  const { walker, found } = slideWalker(as, diagrams)
  const walked = walkEntry(archive, name, walker, 'office')
  return walked.ok ? ok(found()) : walked
}

/** A slide as blocks: its title, what stands on it, and its notes. `page` counts from 1. */
const blocksOf = (
  archive: Archive,
  name: string,
  page: number,
  pictures: Album,
): Result<readonly RawBlock<FoundPicture>[]> => {
  const related = relationshipsOf(archive, name)
  if (!related.ok) return related
  const diagrams = diagramsIn(archive, related.value)
  if (!diagrams.ok) return diagrams
  const slide = slideIn(archive, name, 'bullets', diagrams.value)
  if (!slide.ok) return slide
  const { title, isHidden, blocks } = slide.value
  if (isHidden) return ok([])
  const notes = related.value.find(({ type, target }) => type === 'notesSlide' && archive.has(target))
  const said = notes ? slideIn(archive, notes.target, 'notes', new Map()) : ok({ blocks: [] })
  if (!said.ok) return said
  const targets = new Map(related.value.map(({ id, target }) => [id, target]))
  const shown = pictures.fill([...blocks, ...said.value.blocks], (id) => bytesOfEntry(archive, targets.get(id) ?? ''))
  const heading: RawBlock = { kind: 'heading', level: page === 1 ? 1 : 2, text: title }
  return ok([heading, ...shown].map((block) => ({ ...block, page, slide: true })))
}

/**
 * Reads a PowerPoint file: each slide is a page, its title a heading, its bullets and the words of its drawings list items, its notes
 * paragraphs. Slides
 * that are not shown are left out, as are dates, numbers and feet of slides.
 */
export const readPptx: Reader = (bytes, pictures) => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const kind = checkKind(archive.value, 'pptx')
  if (!kind.ok) return kind
  const slides = slidesOf(archive.value)
  if (!slides.ok) return slides
  const blocks: RawBlock<FoundPicture>[] = []
  for (const [index, name] of slides.value.entries()) {
    const slide = blocksOf(archive.value, name, index + 1, pictures)
    if (!slide.ok) return slide
    blocks.push(...slide.value)
  }
  return ok({ blocks })
}
