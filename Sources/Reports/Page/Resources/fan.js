// A number of several plans over time: median, 50 % and 90 % ranges.

// With more plans than this, ranges of all would hide each other.
const mostPlansWithRanges = 3;

function plansWithRanges(bands, ranged) {
  const plans = bands.map((band) => band.plan);
  return new Set(plans.length <= mostPlansWithRanges ? plans : ranged);
}

function bandDatasets(band, hasRanges) {
  const colour = planColour(band.plan);
  const line = (values, part, style) => ({
    label: legendText(planTitle(band.plan)), plan: band.plan, part, band,
    data: values.map((y, x) => ({ x, y })),
    borderColor: colour, backgroundColor: colour, borderWidth: 0, pointRadius: 0,
    pointHoverRadius: 0, hidden: part !== "median" && !hasRanges, ...style,
  });
  return [
    line(band.p05, "edge", { fill: false }),
    line(band.p95, "90", { fill: "-1", backgroundColor: translucent(colour, 0.13) }),
    line(band.p25, "edge", { fill: false }),
    line(band.p75, "50", { fill: "-1", backgroundColor: translucent(colour, 0.24) }),
    line(band.median, "median", {
      // A single week is a point: one value makes no line.
      borderWidth: 2.2, pointRadius: band.median.length === 1 ? 4 : 0, pointHoverRadius: 4,
      borderDash: planDash(band.plan), fill: false,
      order: -1,
    }),
  ];
}

/// Shows or hides all of a plan; what comes back comes with its ranges.
function togglePlan(event, item, legend) {
  const chart = legend.chart;
  const isShown = chart.isDatasetVisible(item.datasetIndex);
  const { plan } = chart.data.datasets[item.datasetIndex];
  chart.data.datasets.forEach((dataset, index) => {
    if (dataset.plan === plan) chart.setDatasetVisibility(index, !isShown);
  });
  chart.update();
}

function fanLines({ dataset, dataIndex }, unit) {
  const { band } = dataset;
  return [
    `${dataset.label}: ${exact(band.median[dataIndex], unit)}`,
    say("  50 %: ", "　50 %：") + range(band.p25[dataIndex], band.p75[dataIndex], unit),
    say("  90 %: ", "　90 %：") + range(band.p05[dataIndex], band.p95[dataIndex], unit),
  ];
}

forms.fan = ({ chart: { axis, dates, bands, ranged, marks, showsBreakEven } }) => {
  const ranges = plansWithRanges(bands, ranged);
  const datasets = bands.flatMap((band) => bandDatasets(band, ranges.has(band.plan)));
  let drawn = null;
  const isShown = (plan) => datasets.some((dataset, index) =>
    dataset.plan === plan && dataset.part === "median" && (drawn?.isDatasetVisible(index) ?? true));
  const isMedian = (dataset) => dataset.part === "median";
  const plugins = [
    { id: "knowing", beforeInit(chart) { drawn = chart; } }, timeMarks(marks, isShown)];
  const hasCampaigns = marks.some((mark) => mark.kind === "campaign");
  if (showsBreakEven) plugins.push(breakEven("y"));
  return [panel(() => (onPaper ? 210 : 320), {
    type: "line",
    data: { datasets },
    plugins,
    options: {
      interaction: { mode: "index", axis: "x", intersect: false },
      scales: { x: weekScale(dates), y: valueScale(axis) },
      plugins: {
        // Room for the names of campaigns.
        subtitle: hasCampaigns ? roomForNotes() : {},
        legend: {
          onClick: togglePlan,
          labels: { ...legendLabels, filter: (item) => isMedian(datasets[item.datasetIndex]) },
        },
        tooltip: {
          filter: (item) => isMedian(item.dataset),
          callbacks: {
            title: ([item]) => item && `${weekName(item.dataIndex)} · ${dates[item.dataIndex]}`,
            label: (item) => fanLines(item, axis.unit),
            footer: ([item]) => (item ? marksAt(marks, item.dataIndex, isShown) : []),
          },
        },
      },
    },
  })];
};
