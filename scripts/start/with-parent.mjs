// Loaded before the worker: ends it with the process that started it, also after a kill -9 of that one.
process.once('disconnect', () => process.exit(1))
