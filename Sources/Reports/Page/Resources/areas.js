// Parts of a whole over time, and how often numbers are how large.

forms.stack = ({ chart: { axis, dates, labels, plans } }) => {
  const weeks = dates.map((_, week) => week);
  const total = (parts, week) =>
    parts.amounts.reduce((sum, amounts) => sum + (amounts[week] ?? 0), 0);
  const most = Math.max(...plans.flatMap((parts) => weeks.map((week) => total(parts, week))), 0);
  return plans.map((parts) => panel(() => 320, {
    type: "line",
    data: {
      datasets: parts.amounts.map((amounts, part) => ({
        label: legendText(labels[part]),
        data: amounts.map((y, x) => ({ x, y })),
        borderColor: theme().paper, borderWidth: 0.5, pointRadius: 0, pointHoverRadius: 0,
        backgroundColor: partColour(part), fill: part === 0 ? "origin" : "-1",
      })),
    },
    plugins: [heading(parts.plan)],
    options: {
      layout: { padding: { top: headingRoom() } },
      interaction: { mode: "index", axis: "x", intersect: false },
      scales: {
        x: weekScale(dates),
        y: valueScale(axis, { stacked: true, beginAtZero: true, suggestedMax: most }),
      },
      plugins: {
        legend: { labels: legendLabels },
        tooltip: {
          callbacks: {
            title: ([item]) => item && `${weekName(item.dataIndex)} · ${dates[item.dataIndex]}`,
            label: (item) =>
              `${item.dataset.label}: ${exact(item.raw.y ?? NaN, axis.unit)}`,
            footer: ([item]) => item && say("Total: ", "合计：")
              + exact(total(parts, item.dataIndex), axis.unit),
          },
        },
      },
    },
  }, parts.plan));
};

/// Where the mean of each plan is.
const meanLines = (plans) => ({
  id: "meanLines",
  afterDatasetsDraw(chart) {
    const { ctx: context, chartArea: area, scales } = chart;
    context.save();
    context.font = smallFont();
    context.textBaseline = "top";
    plans.forEach(({ plan, mean }, index) => {
      if (mean === undefined || mean === null || !chart.isDatasetVisible(index)) return;
      const x = scales.x.getPixelForValue(mean);
      if (x < area.left || x > area.right) return;
      verticalLine(context, area, x, planColour(plan), [6, 3], 1.8);
      const isLeft = x < (area.left + area.right) / 2;
      context.textAlign = isLeft ? "left" : "right";
      const text = say("mean ", "均值 ") + human(mean, chart.options.meanUnit);
      note(context, text, x + (isLeft ? 4 : -4), area.top + 2 + index * Chart.defaults.font.size * 1.2);
    });
    context.restore();
  },
});

/// Points at the middle of the bins, and one outside at either end where the line comes from 0.
function steppedPoints(bounds, shares) {
  const middles = shares.map((y, bin) => ({ x: (bounds[bin] + bounds[bin + 1]) / 2, y }));
  const width = bounds[1] - bounds[0];
  return [
    { x: bounds[0] - width / 2, y: 0 }, ...middles,
    { x: bounds[bounds.length - 1] + width / 2, y: 0 }];
}

forms.distribution = ({ chart: { axis, bounds, plans } }) => {
  if (bounds.length < 2) return [];
  const bin = (item) => item.dataIndex - 1;
  return [panel(() => (onPaper ? 250 : 340), {
    type: "line",
    data: {
      datasets: plans.map(({ plan, shares }) => ({
        label: legendText(planTitle(plan)),
        data: steppedPoints(bounds, shares),
        stepped: "middle", fill: "origin", borderWidth: 1.8, pointRadius: 0, pointHoverRadius: 0,
        borderColor: planColour(plan), borderDash: planDash(plan),
        backgroundColor: translucent(planColour(plan), 0.2),
      })),
    },
    plugins: [breakEven("x"), meanLines(plans)],
    options: {
      meanUnit: axis.unit,
      interaction: { mode: "index", axis: "x", intersect: false },
      scales: {
        x: valueScale(axis, { type: "linear", min: bounds[0], max: bounds[bounds.length - 1] }),
        y: valueScale(
          { title: say("Share of replicates", "占重复模拟的比例"), unit: "percent" },
          { beginAtZero: true, grace: "8%" }),
      },
      plugins: {
        legend: { labels: legendLabels },
        tooltip: {
          filter: (item) => bounds[bin(item) + 1] !== undefined && bin(item) >= 0,
          callbacks: {
            title: ([item]) => item && range(bounds[bin(item)], bounds[bin(item) + 1], axis.unit),
            label: (item) => `${item.dataset.label}: ${exact(item.parsed.y, "percent")}`,
          },
        },
      },
    },
  })];
};
