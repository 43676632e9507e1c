import { runSteps, tableOf, totalOf } from "./checks/step";
import { verifySteps } from "./checks/verify-steps";
import { say } from "./supervisor/terminal";

const results = await runSteps(verifySteps);
say(`\n${tableOf(results)}`);
process.exit(totalOf(results).failed === 0 ? 0 : 1);
