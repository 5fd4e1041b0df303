import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: Request, context: Context): Promise<Response> {
  return NextAuth(authOptions())(request, context)
}

export async function POST(request: Request, context: Context): Promise<Response> {
  return NextAuth(authOptions())(request, context)
}
