// Adds up the reports of the test runs and prints the one line that sums them up.
import { globSync, readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const file of globSync('.cache/tests/*.json')) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1);
}
// A step before the tests (format, lint, types, build) that stops the run is a failure as well.
if (process.argv[2] !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
