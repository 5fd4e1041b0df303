import type { Progress } from '@/lib/data/progress'
import { type FigureName, figureNames, figures } from '../_figures/all'
import { figureWords } from '../_figures/figure'
import type { Asked } from '../address'
import { DocumentsPanel } from './documents-panel'
import { FigurePanel } from './figure-panel'

/** Figures that are left out where there is nothing they could be of. */
const isOf = (name: FigureName, { exams }: Progress): boolean => name !== 'exams' || exams.length > 0

/** The figures behind the finding, each a panel of its own. */
export async function Panels({ progress, asked }: { progress: Progress; asked: Asked }) {
  const words = await figureWords()
  const shown = figureNames.filter((name) => isOf(name, progress))
  return (
    <div className="prog-grid">
      {shown.map((name) => (
        <FigurePanel
          key={name}
          name={name}
          figure={figures[name]({ progress, asked, words })}
          asked={asked}
          words={words}
        />
      ))}
      <DocumentsPanel progress={progress} asked={asked} />
    </div>
  )
}
