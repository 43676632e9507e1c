import "server-only";

/**
 * A shell script that stands between us and a server, whose command line follows it: when our end of its standard input
 * closes, because we ended in whatever way, the server is told to stop. Without it a `kill -9` of Margay would leave a
 * server behind. It ends when the server does, with the server's exit code.
 */
const guardScript = `
exec 3<&0
"$@" 3<&- </dev/null & server=$!
( read -r _ <&3; kill -INT $server ) 2>/dev/null & watch=$!
wait $server; code=$?
kill $watch 2>/dev/null; wait $watch 2>/dev/null
exit $code`;

/** The program and the arguments with which to spawn a guarded server; its standard input must be a pipe. */
export function guarded(program: string, args: string[]): [program: string, args: string[]] {
  return ["/bin/sh", ["-c", guardScript, "sh", program, ...args]];
}
