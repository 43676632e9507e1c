// Preloaded into a program that knows nothing of its supervisor: when that is gone, the program is asked to end.
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 10_000).unref();
});
process.channel?.unref();
