// Puts the build in place on a server, in one step:
//   npm run deploy -- /srv/www/site                 the server's root is /srv/www/site/current
//   npm run deploy -- /srv/www/site --restore <release>
//   npm run deploy -- <folder> --placeholder        a build for looking at, without its real host
import { parseArgs } from 'node:util';
import { placeholderSite } from '../meta/site.ts';
import { currentLink, deploy, IncompleteError, restore, siteOf } from './deployment.ts';
import { explainArguments, explainSystem } from '../build/system-errors.ts';
import { formatVerification } from './verification.ts';

const usage =
  '请写明服务器上的文件夹。/ Name the folder on the server: npm run deploy -- <folder> [--from dist] [--keep 3] [--restore <release>] [--placeholder]';

const unnamed = `没有发布：构建时没有写明正式网址，所有页面的地址都以 ${placeholderSite} 开头。请写 SITE_URL=https://ip.example.gov.cn npm run build 重新构建，并用 npm run launch-check 核对；只是试看的，加上 --placeholder。
Nothing was published: the build was not told its host, and every page names ${placeholderSite} as its address. Build again with SITE_URL=https://ip.example.gov.cn npm run build, and go through npm run launch-check; only to look at it, add --placeholder.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'dist' },
      keep: { type: 'string', default: '3' },
      restore: { type: 'string' },
      placeholder: { type: 'boolean', default: false },
    },
  });
  const [target] = positionals;
  const keep = Number(values.keep);
  if (!target || positionals.length > 1 || !Number.isInteger(keep) || keep < 1) {
    console.error(usage);
    process.exitCode = 2;
  } else if (
    !values.restore &&
    !values.placeholder &&
    (await siteOf(values.from)) === placeholderSite
  ) {
    console.error(unnamed);
    process.exitCode = 1;
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
