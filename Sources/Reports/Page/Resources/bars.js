// Bars that lie: steps from baseline to a contribution, what the result hangs on, waves in time.

/// Names take more lines where there is little room.
const lyingHeight = (count, room, narrowRoom = room) => (width) =>
  count * (onPaper ? 29 : isNarrow(width) ? narrowRoom : room) + 96;

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
        ? say("in ", "概率 ") + human(bar.probability, "percent") : say("never opens", "从未开放");
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
              const opens = say("Opens in ", "开放概率 ") + exact(probability, "percent");
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
