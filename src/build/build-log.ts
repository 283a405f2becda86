import nodeLog from 'astro/logger/node';

type Log = ReturnType<typeof nodeLog>;

/** A page, and how long it took, as Astro tells them. */
const pageLine = /[├└]─|\(\+\S+\)/;

/**
 * Astro's log without its lines about single pages: thousands of them hide what matters, and would
 * say of each that it was not created, since threads of the build write pages themselves.
 */
export default function buildLog(options: Parameters<typeof nodeLog>[0]): Log {
  const log = nodeLog(options);
  return {
    ...log,
    write: (event) => {
      if (event.level !== 'info' || !pageLine.test(event.message)) log.write(event);
    },
  };
}
