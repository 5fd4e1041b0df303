'use client'
import dynamic from 'next/dynamic'

/** Matching, loaded only where it is asked for. */
export const MatchScreen = dynamic(() => import('./match/match').then(({ Match }) => Match))
