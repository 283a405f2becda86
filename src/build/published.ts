import { readContent, type ReadContent } from '../content/read/read.ts';

let read: Promise<ReadContent> | undefined;

/** What of `content/` is published, read and checked once a build for all that happens outside its pages. */
export function readPublished(): Promise<ReadContent> {
  return (read ??= readContent(process.cwd(), { drafts: false }));
}
