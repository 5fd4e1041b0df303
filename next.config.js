/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'pino', '@prisma/client', '@prisma/adapter-pg'],
  // `npm test` checks the types of the whole project; checking them again here would only delay a start.
  typescript: { ignoreBuildErrors: true },
  // Both names of this machine work while developing.
  allowedDevOrigins: ['localhost', '127.0.0.1'],
}
