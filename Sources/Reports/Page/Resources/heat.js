// Numbers by month of joining and months since: a cell is a bar of length 1.

/// What the colours mean, over the chart.
const colourLegend = (low, high, unit) => ({
  id: "colourLegend",
  afterDraw({ ctx: context, chartArea: area }) {
    const size = Chart.defaults.font.size;
    const top = area.top - size - 6;
    const width = Math.min(160, (area.right - area.left) * 0.5);
    context.save();
    context.font = smallFont();
    context.textBaseline = "middle";
    context.textAlign = "left";
    context.fillStyle = theme().text;
    const lowText = human(low, unit);
    context.fillText(lowText, area.left, top + size / 2);
    const left = area.left + context.measureText(lowText).width + 6;
    for (let step = 0; step < 40; step += 1) {
      context.fillStyle = scaleColour(step / 39);
      context.fillRect(left + step * width / 40, top, width / 40 + 0.5, size);
    }
    context.fillStyle = theme().text;
    context.fillText(human(high, unit), left + width + 6, top + size / 2);
    context.restore();
  },
});

forms.heatMap = ({ chart: { axis, plans } }) => {
  const numbers = plans.flatMap(({ values }) => values.flat()).filter(Number.isFinite);
  if (numbers.length === 0) return [];
  const low = numbers.reduce((least, value) => Math.min(least, value));
  const high = numbers.reduce((most, value) => Math.max(most, value));
  return plans.map(({ plan, months, values }) => {
    const longest = Math.max(...values.map((row) => row.length), 1);
    const since = Array.from({ length: longest }, (_, month) => month);
    const isDefined = (row, month) => Number.isFinite(row[month]);
    return panel(() => months.length * (onPaper ? 12 : 15) + 120, {
      type: "bar",
      data: {
        labels: months,
        datasets: since.map((month) => ({
          label: String(month),
          // Rows may have holes, which keep their place.
          data: values.map((row) => (month < row.length ? 1 : null)),
          backgroundColor: values.map((row) => (isDefined(row, month)
            ? scaleColour(high > low ? (row[month] - low) / (high - low) : 0.5) : "transparent")),
          borderWidth: 0, barPercentage: 0.98, categoryPercentage: 0.98, borderSkipped: false,
        })),
      },
      plugins: [heading(plan), colourLegend(low, high, axis.unit)],
      options: {
        indexAxis: "y",
        layout: { padding: { top: headingRoom() } },
        interaction: { mode: "nearest", intersect: true },
        scales: {
          x: {
            stacked: true, min: 0, max: longest, grid: { display: false },
            title: axisTitle(say("Months since joining", "入池后月数")),
            ticks: { precision: 0, maxTicksLimit: 13, maxRotation: 0 },
          },
          y: {
            stacked: true, grid: { display: false },
            title: axisTitle(say("Joined in", "入池月份")),
          },
        },
        plugins: {
          subtitle: roomForNotes(1.9),
          legend: { display: false },
          tooltip: {
            filter: (item) => isDefined(values[item.dataIndex], item.datasetIndex),
            callbacks: {
              title: ([item]) => item && say(
                `Joined ${months[item.dataIndex]}, month ${item.datasetIndex}`,
                `${months[item.dataIndex]} 入池，第 ${item.datasetIndex} 个月`),
              label: (item) =>
                `${axis.title}: ${exact(values[item.dataIndex][item.datasetIndex], axis.unit)}`,
            },
          },
        },
      },
    }, plan);
  });
};
