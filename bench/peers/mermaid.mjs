// Answers bench/peers/warm.py for Mermaid in headless Chromium, one page for all drawings: see
// rounds.mjs. The argument is the name of the package: mermaid, or mermaid-12.
import fs from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { answer } from './rounds.mjs';

/** Runs in the page. Mermaid puts each picture into the page to measure its texts, and takes it out again. */
async function drawInPage(text, limit) {
  const times = [];
  const start = performance.now();
  let svg;
  do {
    const begin = performance.now();
    ({ svg } = await globalThis.mermaid.render('my-svg', text));
    times.push(performance.now() - begin);
  } while (performance.now() - start < limit);
  return { svg, times };
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const script = path.join(process.cwd(), 'node_modules', process.argv[2], 'dist', 'mermaid.min.js');
await page.addScriptTag({ content: fs.readFileSync(script, 'utf8') });
await page.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false, maxEdges: 10000, maxTextSize: 10000000 }));
await answer((text, limit) => page.evaluate(drawInPage, text, limit));
await browser.close();
