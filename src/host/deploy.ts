// Puts the build in place on a server, in one step:
//   npm run deploy -- /srv/www/site                 the server's root is /srv/www/site/current
//   npm run deploy -- /srv/www/site --restore <release>
import { parseArgs } from 'node:util';
import { currentLink, deploy, IncompleteError, restore } from './deployment.ts';
import { explainArguments, explainSystem } from '../build/system-errors.ts';
import { formatVerification } from './verification.ts';

const usage =
  '请写明服务器上的文件夹。/ Name the folder on the server: npm run deploy -- <folder> [--from dist] [--keep 3] [--restore <release>]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'dist' },
      keep: { type: 'string', default: '3' },
      restore: { type: 'string' },
    },
  });
  const [target] = positionals;
  const keep = Number(values.keep);
  if (!target || positionals.length > 1 || !Number.isInteger(keep) || keep < 1) {
    console.error(usage);
    process.exitCode = 2;
  } else {
    const { release, former, removed } = values.restore
      ? await restore(target, values.restore)
      : await deploy(values.from, target, keep);
    console.log(
      [
        `${target}/${currentLink} → ${release}`,
        ...(former && former !== release
          ? [
              `先前的版本留着 / the former release stays: ${former}`,
              `退回 / to put it back: npm run deploy -- ${target} --restore ${former}`,
            ]
          : []),
        ...removed.map((name) => `清除了 / cleared away: ${name}`),
      ].join('\n'),
    );
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function explain(error: unknown): unknown {
  if (error instanceof IncompleteError) {
    return `没有发布：文件不完整。请重新运行 npm run build。\nNothing was published: the files are not whole. Run npm run build again.\n${formatVerification(error.outcome)}`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return `没有发布：找不到构建结果或者这个版本。请先运行 npm run build。\nNothing was published: there is no build, or no such release. Run npm run build first.\n${error.message}`;
  }
  const misused = explainArguments(error, usage);
  if (misused) return misused;
  const system = explainSystem(error);
  return system ? `${system}\n网站还是原来的样子。/ The site is as it was.` : error;
}
