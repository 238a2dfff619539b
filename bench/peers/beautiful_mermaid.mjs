// Answers bench/peers/warm.py for beautiful-mermaid: see rounds.mjs.
import { renderMermaidSVG } from 'beautiful-mermaid';
import { answer } from './rounds.mjs';

await answer(async (text, limit) => {
  const times = [];
  const start = performance.now();
  let svg;
  do {
    const begin = performance.now();
    svg = renderMermaidSVG(text);
    times.push(performance.now() - begin);
  } while (performance.now() - start < limit);
  return { svg, times };
});
