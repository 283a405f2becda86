import type { ToolId } from '../content/guides/schema.ts';
import { deadlinesTool } from './deadlines.ts';
import { disputeRouteTool } from './dispute-route.ts';
import { protectionKindTool } from './protection-kind.ts';
import type { Tool } from './tool.ts';
import { trademarkFeesTool } from './trademark-fees.ts';

/** Every tool by its id. */
export const tools: Record<ToolId, Tool> = {
  'trademark-fees': trademarkFeesTool,
  deadlines: deadlinesTool,
  'dispute-route': disputeRouteTool,
  'protection-kind': protectionKindTool,
};
