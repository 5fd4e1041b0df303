'use client'

import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link to another page of the product, fetched when it is followed. Ahead of that Next would ask the server twice for each
 * link in sight, and learn of a page that is made anew for each request nothing but the names of its folders.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink {...props} prefetch={false} />
