// Lists every package that the project uses, with its licence: npm run licences
import { dependencies } from './dependencies.ts';

for (const { name, version, licence } of await dependencies(process.cwd())) {
  console.log(`${name}\t${version}\t${licence}`);
}
