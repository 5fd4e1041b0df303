import type { Progress } from '@/lib/data/progress'
import { CalendarPanel } from './calendar-panel'
import { CalibrationPanel } from './calibration-panel'
import { CountsPanel } from './counts-panel'
import { DocumentsPanel } from './documents-panel'
import { DuePanel } from './due-panel'
import { SpreadPanel } from './spread-panel'
import { WeeksPanel } from './weeks-panel'

/** The figures behind the finding, each a panel of its own. */
export const Panels = ({ progress }: { progress: Progress }) => (
  <div className="prog-grid">
    <WeeksPanel progress={progress} />
    <CalibrationPanel progress={progress} />
    <DuePanel progress={progress} />
    <SpreadPanel progress={progress} />
    <CalendarPanel progress={progress} />
    <CountsPanel progress={progress} />
    <DocumentsPanel progress={progress} />
  </div>
)
