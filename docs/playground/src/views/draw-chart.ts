/** Bars on a canvas, in the colours of the page, with their numbers written at them. */
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, type Plugin, Tooltip } from 'chart.js';
import type { ChartData } from './chart-data.ts';

let registered = false;

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The numbers at the end of the bars, so that nobody has to guess from the axis. */
const numbersAtBars = (data: ChartData): Plugin<'bar'> => ({
  id: 'numbers',
  afterDatasetsDraw: (chart) => {
    const { ctx } = chart;
    ctx.save();
    ctx.fillStyle = colour('--ink');
    ctx.font = `12px ${getComputedStyle(document.body).fontFamily}`;
    ctx.textBaseline = 'middle';
    for (const [s, { values, amounts }] of data.series.entries())
      for (const [i, bar] of chart.getDatasetMeta(s).data.entries()) {
        const value = amounts ? (amounts[i] ?? null) : values[i];
        if (typeof value !== 'number' || (value === 0 && data.stacked)) continue;
        const { x, y, base } = bar as unknown as { x: number; y: number; base: number };
        ctx.textAlign = data.stacked ? 'center' : 'left';
        if (data.stacked) ctx.fillStyle = colour('--on-series');
        ctx.fillText(String(value), data.stacked ? (x + base) / 2 : Math.max(x, base) + 6, y);
      }
    ctx.restore();
  },
});

/** Long words of an axis on several lines. */
function wrapped(text: string): string | string[] {
  const lines = [''];
  for (const part of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + part.length > 17) lines.push(part);
    else lines[lines.length - 1] = line === '' ? part : `${line} ${part}`;
  }
  return lines.length === 1 ? text : lines;
}

/** Draws; what it gives undoes it. */
export function drawChart(canvas: HTMLCanvasElement, data: ChartData): () => void {
  if (!registered) Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip, Legend);
  registered = true;
  const ink = colour('--ink');
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  const many = data.series.length > 1;
  const series = [1, 2, 3, 4].map((n) => colour(`--series-${n}`));
  const labels = data.labels.map(wrapped);
  const lines = Math.max(1, ...labels.map((label) => (typeof label === 'string' ? 1 : label.length)));
  const perLabel = Math.max(many && !data.stacked ? 44 : 30, lines * 15 + 8);
  (canvas.parentElement as HTMLElement).style.blockSize = `${Math.max(150, data.labels.length * perLabel + (many ? 80 : 44))}px`;
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: data.series.map(({ name, values, tones }, i) => ({
        label: name,
        data: values.map((value): number | [number, number] | null =>
          typeof value === 'object' && value !== null ? [value[0], value[1]] : value,
        ),
        backgroundColor: tones ? tones.map((tone) => series[tone - 1] ?? ink) : (series[i] ?? ink),
        borderRadius: 2,
        barPercentage: 0.8,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: 44 } },
      plugins: { legend: { display: many, position: 'bottom', labels: { color: ink, font, boxWidth: 14 } }, tooltip: { enabled: true } },
      scales: {
        x: {
          stacked: data.stacked ?? false,
          beginAtZero: true,
          ticks: { color: ink, font, precision: 0 },
          grid: { color: colour('--line') },
        },
        y: { stacked: data.stacked ?? false, ticks: { color: ink, font, autoSkip: false }, grid: { display: false } },
      },
    },
    plugins: [numbersAtBars(data)],
  });
  return () => {
    chart.destroy();
  };
}
