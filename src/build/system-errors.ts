/** What the operating system refused, in words for anybody, and the remedy. */
const reasons: Record<string, { zh: string; en: string }> = {
  ENOSPC: {
    zh: '磁盘满了。请腾出空间再试。',
    en: 'The disk is full. Free some space and try again.',
  },
  EDQUOT: {
    zh: '用完了可用的磁盘配额。请腾出空间再试。',
    en: 'The disk quota is used up. Free some space and try again.',
  },
  EACCES: {
    zh: '没有写这个位置的权限。请换一个位置，或者请管理员开放权限。',
    en: 'There is no permission to write there. Choose another place, or ask the administrator for permission.',
  },
  EROFS: {
    zh: '这个位置是只读的。请换一个可以写的位置。',
    en: 'That place is read-only. Choose one that can be written to.',
  },
  EMFILE: {
    zh: '同时打开的文件太多。请关掉别的程序再试。',
    en: 'Too many files are open at once. Close other programs and try again.',
  },
};
const same: Record<string, string> = { EPERM: 'EACCES', ENFILE: 'EMFILE' };

/**
 * A command that was called in a way it does not know, with its right form.
 *
 * @returns nothing for any other error
 */
export function explainArguments(error: unknown, usage: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return undefined;
  // Node says it in English alone; npm keeps options for itself that no `--` stands before.
  const found = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return `${badArgument(found)}\n${usage}`;
}

function badArgument(found: string): string {
  return [
    `${found ? `“${found}”用在这里不对` : '命令的写法不对'}：选项前面要有单独的“--”和空格，选项的值不能漏。请照下面的写法再试。`,
    `${found ? `“${found}” does not belong here` : 'The command is not written right'}: options stand behind “--” by itself, and none lacks its value. Write it as below.`,
  ].join('\n');
}

/**
 * A refusal of the operating system in both languages, with the place that it concerns.
 *
 * @returns nothing when the error is none of those that a person can mend
 */
export function explainSystem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  // Programs that are called tell the code in their message alone.
  const told = /\b(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EMFILE)\b/.exec(error.message)?.[1] ?? '';
  const disk = /No space left on device/i.test(error.message) ? 'ENOSPC' : '';
  const found = [code, told, disk]
    .map((name) => same[name] ?? name)
    .find((name) => name in reasons);
  const reason = found && reasons[found];
  if (!reason) {
    return error.cause ? explainSystem(error.cause) : undefined;
  }
  const place = path ? `${path}\n` : '';
  return `${place}${reason.zh}\n${reason.en}`;
}

/** Why a command that reads a build could not do its work, in words for anybody where there are some. */
export function explainReading(error: unknown, usage: string): unknown {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
    return `找不到构建结果或者文件夹。请先运行 npm run build。/ There is no build, or no such folder. Run npm run build first.\n${String(error)}`;
  }
  return explainArguments(error, usage) ?? explainSystem(error) ?? error;
}
