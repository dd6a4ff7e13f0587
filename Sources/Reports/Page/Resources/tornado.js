// What the result hangs on: how far it goes when one number is low or high.

const centreLine = (centre, unit) => ({
  id: "centreLine",
  afterDatasetsDraw({ ctx: context, chartArea: area, scales }) {
    const x = scales.x.getPixelForValue(centre);
    context.save();
    verticalLine(context, area, x, theme().text, [], 1.2);
    context.font = smallFont();
    context.textAlign = "center";
    context.textBaseline = "bottom";
    note(context, human(centre, unit), x, area.top - 2);
    context.restore();
  },
});

forms.tornado = ({ chart: { axis, bars, centre } }) => {
  const side = (label, colour, end) => ({
    label, data: bars.map((bar) => [centre, bar[end]]), backgroundColor: colour, end,
    borderWidth: 0, barPercentage: 1, categoryPercentage: 0.72,
    borderSkipped: false, minBarLength: 1,
  });
  const labels = bars.map((bar) => bar.label);
  return [panel(lyingHeight(bars.length, 34, 46), {
    type: "bar",
    data: {
      labels,
      datasets: [
        side(say("at the low end of its range", "取区间下限"), theme().low, "low"),
        side(say("at the high end of its range", "取区间上限"), theme().high, "high"),
      ],
    },
    plugins: [breakEven("x"), centreLine(centre, axis.unit)],
    options: {
      indexAxis: "y",
      interaction: { mode: "index", axis: "y", intersect: false },
      scales: { x: valueScale(axis), y: nameScale(labels) },
      plugins: {
        subtitle: roomForNotes(),
        legend: { labels: legendLabels },
        tooltip: {
          callbacks: {
            title: ([item]) => item && wrapped(labels[item.dataIndex], 48),
            label: ({ dataset, dataIndex }) => {
              const bar = bars[dataIndex];
              const value = dataset.end === "low" ? bar.lowValue : bar.highValue;
              return `${shortened(value, 30)} → ${exact(bar[dataset.end], axis.unit)}`;
            },
          },
        },
      },
    },
  })];
};
