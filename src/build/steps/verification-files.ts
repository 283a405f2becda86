// Writes the files by which others know the owner of the site, as the settings name them, at its root.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFiles } from '../../content/content.ts';
import { ContentError } from '../../content/problems.ts';
import { exists } from '../folders.ts';
import { readPublished } from '../published.ts';
import type { Step } from '../steps.ts';

/** They are no pages, and may go again when nobody asks for them. */
export const verificationFiles: Step = {
  async end({ root }) {
    const { content } = await readPublished();
    for (const [i, file] of (content?.authority.verification_files ?? []).entries()) {
      const path = join(root, file.name);
      if (await exists(path)) {
        throw new ContentError([
          {
            file: siteFiles.authority,
            field: `verification_files[${i}].name`,
            zh: `本站已经有文件“/${file.name}”。请写验证方给的文件名，例如 MP_verify_0123456789abcdef.txt。`,
            en: `The site has a file “/${file.name}” of its own. Write the name that was given for verification, such as MP_verify_0123456789abcdef.txt.`,
          },
        ]);
      }
      await writeFile(path, file.content);
    }
  },
};
