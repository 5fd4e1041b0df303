import type { ReactNode } from 'react'
import { Top } from '@/app/_ui/top'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Top />
      {children}
    </>
  )
}
