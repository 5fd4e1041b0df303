import { Lost } from '@/app/_ui/lost'

/** Below the bar that the layout of these pages has already. */
export default function NotFound() {
  return <Lost />
}
