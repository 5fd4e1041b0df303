import { Lost } from './_ui/lost'
import { Top } from './_ui/top'

export default function NotFound() {
  return (
    <>
      <Top />
      <Lost />
    </>
  )
}
