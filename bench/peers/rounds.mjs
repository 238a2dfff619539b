// What every warm renderer does: for each line `TEXT MILLISECONDS SVG` of standard input (two file
// names and a time) it draws TEXT again and again for that long, writes the last picture to SVG and
// answers with one line, `MEDIAN LEAST` in nanoseconds, or `error MESSAGE`.
import fs from 'node:fs';
import readline from 'node:readline';

/** `drawFor(text, milliseconds)` gives the last picture and the milliseconds that each drawing took. */
async function reply(line, drawFor) {
  const [textName, limit, svgName] = line.split(' ');
  const { svg, times } = await drawFor(fs.readFileSync(textName, 'utf8'), Number(limit));
  fs.writeFileSync(svgName, svg);
  times.sort((a, b) => a - b);
  const nanoseconds = (milliseconds) => Math.round(milliseconds * 1e6);
  return `${nanoseconds(times[Math.floor(times.length / 2)])} ${nanoseconds(times[0])}`;
}

export async function answer(drawFor) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const text = await reply(line, drawFor).catch((error) => `error ${String(error.message ?? error).replaceAll('\n', ' ')}`);
    process.stdout.write(`${text}\n`);
  }
}
