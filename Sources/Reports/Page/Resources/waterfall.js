// Steps from baseline to a contribution.

/// Amounts at the ends of the bars, and lines from each bar to the next.
const amountsAtBars = (amounts, unit) => ({
  id: "amountsAtBars",
  afterDatasetsDraw(chart) {
    const { ctx: context } = chart;
    const bars = chart.getDatasetMeta(0).data;
    context.save();
    context.font = smallFont();
    context.textBaseline = "middle";
    context.strokeStyle = theme().faint;
    context.lineWidth = 0.8;
    bars.forEach((bar, index) => {
      const { x, base, y, height } = bar.getProps(["x", "base", "y", "height"], true);
      const next = bars[index + 1];
      if (next) {
        context.beginPath();
        context.moveTo(x, y + height / 2);
        context.lineTo(x, next.getProps(["y"], true).y - height / 2);
        context.stroke();
      }
      const isLeft = amounts[index] < 0;
      context.textAlign = isLeft ? "right" : "left";
      const edge = isLeft ? Math.min(x, base) : Math.max(x, base);
      note(context, change(amounts[index], unit), edge + (isLeft ? -5 : 5), y);
    });
    context.restore();
  },
});

function waterfallBars(amounts) {
  let sum = 0;
  const bars = amounts.map((amount) => [sum, sum += amount]);
  return [...bars, [0, sum]];
}

forms.waterfall = ({ chart: { axis, labels, plans } }) => {
  const all = plans.map(({ amounts }) => waterfallBars(amounts));
  const ends = all.flat(2);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const withRoom = (scale) => {
    // For the amounts at the bars.
    const room = (high - low || 1) * 58 / Math.max(scale.chart.width * 0.62 - 58, 58);
    scale.max = high + room;
    scale.min = low < 0 ? low - room : 0;
  };
  return plans.map(({ plan, amounts }, index) => {
    const bars = all[index];
    const written = [...amounts, bars[bars.length - 1][1]];
    const colour = planColour(plan);
    const fill = ({ chart, dataIndex }) => {
      if (dataIndex === bars.length - 1) return colour;
      return written[dataIndex] < 0 ? hatching(chart.ctx, colour) : translucent(colour, 0.45);
    };
    return panel(lyingHeight(labels.length, 32), {
      type: "bar",
      data: {
        labels,
        datasets: [{
          data: bars, backgroundColor: fill, borderColor: colour, borderWidth: 1,
          borderSkipped: false, barPercentage: 0.8, categoryPercentage: 0.9,
        }],
      },
      plugins: [heading(plan), breakEven("x"), amountsAtBars(written, axis.unit)],
      options: {
        indexAxis: "y",
        layout: { padding: { top: headingRoom() } },
        interaction: { mode: "index", axis: "y", intersect: false },
        scales: {
          x: valueScale(axis, {
            bounds: "data", afterDataLimits: withRoom,
            afterBuildTicks: (scale) => {
              scale.ticks = roundTicks(scale.min, scale.max, isNarrow(scale.chart.width) ? 4 : 7);
            },
          }),
          y: nameScale(labels),
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              title: ([item]) => item && labels[item.dataIndex],
              label: (item) => change(written[item.dataIndex], axis.unit, exact),
              footer: ([item]) => item && item.dataIndex < amounts.length
                ? say("So far: ", "累计：") + exact(bars[item.dataIndex][1], axis.unit) : [],
            },
          },
        },
      },
    }, plan);
  });
};
