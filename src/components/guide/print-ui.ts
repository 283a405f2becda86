import { loadStyles } from '../chrome/load-module.ts';
import handout from './handout.css?url';

/** What a handout looks like on paper. Loaded when one is first asked for, since few print. */
await loadStyles(handout);
