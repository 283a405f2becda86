/** Line icons on a square of 24, all drawn with one stroke; the first ones are those of the intents. */
export const icons = {
  apply: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  finance: 'M3 20h18M4 10l8-6 8 6zM6 10v7M10 10v7M14 10v7M18 10v7',
  defend: 'M12 3l8 3v6c0 5-3.5 7.5-8 9c-4.5-1.5-8-4-8-9v-6zM9 12l2 2 4-4',
  abroad: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M3 12h18M12 3c4 4 4 14 0 18M12 3c-4 4-4 14 0 18',
  comply: 'M5 4h14v16h-14zM8 9h8M8 13h8M8 17h4',
  learn: 'M3 9l9-4 9 4-9 4zM7 11v5c3 2 7 2 10 0v-5M21 9v6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5l5 5',
  phone: 'M6 3l3 1 1 4-2 2c1 3 3 5 6 6l2-2 4 1 1 3c-1 3-4 3-6 2c-6-2-10-6-12-12c-1-2 0-4 3-5z',
} as const;

/** An icon by its name. */
export type IconName = keyof typeof icons;
