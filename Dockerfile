FROM node:26.10.0-alpine AS packages
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
COPY server/runtime/package.json server/runtime/
RUN npm ci --omit=dev && npm cache clean --force

FROM node:26.10.0-alpine
WORKDIR /app
RUN install -d -o node -g node /data
COPY --from=packages /app/node_modules node_modules
COPY LICENSE package.json ./
COPY samples samples
COPY schema schema
COPY sdk/generated/operations.json sdk/generated/
COPY server server
ENV NODE_ENV=production DATABASE_URL=file:/data/standpoint.db STANDPOINT_HOST=0.0.0.0 STANDPOINT_PORT=4000
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --start-interval=1s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.STANDPOINT_PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "server/cli/standpoint.mjs"]
CMD ["serve"]
