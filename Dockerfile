# Debian, not Alpine: the embedded Postgres is built for glibc.
FROM node:24-bookworm-slim AS build
WORKDIR /recite
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /recite
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 RECITE_DATA_DIR=/data
COPY --from=build --chown=node:node /recite /recite
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=64", "scripts/start.mjs"]
