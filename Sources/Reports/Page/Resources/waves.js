// When waves go live, and how surely.

/// The median week of each wave, and how likely it opens at all.
const waveNotes = (bars) => ({
  id: "waveNotes",
  afterDatasetsDraw(chart) {
    const { ctx: context, chartArea: area, scales } = chart;
    const elements = chart.getDatasetMeta(0).data;
    context.save();
    context.font = smallFont();
    context.textBaseline = "middle";
    bars.forEach((bar, index) => {
      const y = elements[index].getProps(["y"], true).y;
      const height = scales.y.height / bars.length * 0.62;
      let right = area.left;
      if (Number.isFinite(bar.median)) {
        const x = scales.x.getPixelForValue(bar.median);
        context.fillStyle = theme().text;
        context.fillRect(x - 1.5, y - height / 2, 3, height);
        right = Math.max(x, scales.x.getPixelForValue(bar.high ?? bar.median));
      }
      if (bar.probability >= 1) return;
      const text = bar.probability > 0
        ? say("in ", "概率 ") + human(bar.probability, "percent") : say("never opens", "从未上线");
      const isFull = right + context.measureText(text).width + 8 > area.right;
      context.textAlign = isFull ? "right" : "left";
      note(context, text, isFull ? area.right - 2 : right + 6, y);
    });
    context.restore();
  },
});

forms.waves = ({ chart: { dates, bars } }) => {
  const date = (week) => dates[Math.min(Math.round(week), dates.length - 1)] ?? "";
  const moment = (week) => `${weekName(Math.round(week))}, ${date(week)}`;
  const labels = bars.map((bar) => bar.label);
  return [panel(lyingHeight(bars.length, 30), {
    type: "bar",
    data: {
      labels,
      datasets: [{
        data: bars.map(({ low, high }) => (Number.isFinite(low) ? [low, high] : null)),
        backgroundColor: bars.map(({ plan }) => translucent(planColour(plan), 0.55)),
        borderColor: bars.map(({ plan }) => planColour(plan)), borderWidth: 1,
        borderSkipped: false, minBarLength: 4, barPercentage: 0.6,
      }],
    },
    plugins: [waveNotes(bars)],
    options: {
      indexAxis: "y",
      interaction: { mode: "index", axis: "y", intersect: false },
      scales: { x: weekScale(dates), y: nameScale(labels) },
      plugins: {
        legend: {
          onClick: () => {},
          labels: {
            ...legendLabels,
            generateLabels: () => [...new Set(bars.map((bar) => bar.plan))].map((plan) => ({
              text: legendText(planTitle(plan)), fillStyle: planColour(plan),
              strokeStyle: planColour(plan), fontColor: theme().text, lineWidth: 0,
            })),
          },
        },
        tooltip: {
          callbacks: {
            title: ([item]) => item
              && `${shortened(bars[item.dataIndex].label, 40)} · ${legendText(
                planTitle(bars[item.dataIndex].plan))}`,
            label: ({ dataIndex }) => {
              const { low, median, high, probability } = bars[dataIndex];
              const opens = say("Opens in ", "上线概率 ") + exact(probability, "percent");
              if (!Number.isFinite(median)) return [opens];
              return [
                say("Median: ", "中位：") + moment(median),
                say("90 %: ", "90 %：") + moment(low) + say(" to ", " 至 ") + moment(high), opens];
            },
          },
        },
      },
    },
  })];
};
