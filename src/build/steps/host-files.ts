// Tells hosts which headers to send; writes /_headers.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerRules, headersFile, isOffline } from '../../meta/security.ts';
import type { Step } from '../steps.ts';

/** For hosts that read the file; `npm run deploy:config` writes the same for others. */
export const hostFiles: Step = {
  async end({ root, base }) {
    const rules = headerRules({ base, offline: isOffline() });
    await writeFile(join(root, '_headers'), headersFile(rules));
  },
};
