// Channels by cost, quality and quantity.

/// Names beside the bubbles, where they cover no other name; the rest shows on hover.
const bubbleNames = (bubbles) => ({
  id: "bubbleNames",
  afterDatasetsDraw(chart) {
    const { ctx: context, chartArea: area } = chart;
    const taken = [];
    context.save();
    context.font = smallFont();
    context.textBaseline = "middle";
    context.textAlign = "left";
    const height = Chart.defaults.font.size;
    chart.data.datasets.forEach((dataset, datasetIndex) => {
      if (!chart.isDatasetVisible(datasetIndex)) return;
      chart.getDatasetMeta(datasetIndex).data.forEach((element, index) => {
        const name = shortened(dataset.data[index].bubble.label, 22);
        const width = context.measureText(name).width;
        const { x, y } = element.getProps(["x", "y"], true);
        const radius = dataset.data[index].r;
        const places = [
          [x + radius + 4, y], [x - radius - 4 - width, y],
          [x - width / 2, y - radius - height * 0.7], [x - width / 2, y + radius + height * 0.7]];
        const place = places.find(([left, middle]) => left >= area.left - 2
          && left + width <= area.right + 4 && middle - height / 2 >= area.top
          && middle + height / 2 <= area.bottom && taken.every((box) => left > box.right
            || left + width < box.left || Math.abs(middle - box.middle) > height));
        if (!place) return;
        taken.push({ left: place[0], right: place[0] + width, middle: place[1] });
        note(context, name, place[0], place[1]);
      });
    });
    context.restore();
  },
});

forms.bubbles = ({ chart: { x, y, size, bubbles } }) => {
  const largest = Math.max(...bubbles.map((bubble) => bubble.size), 0);
  const radius = (bubble) => 4 + 22 * Math.sqrt(largest > 0 ? bubble.size / largest : 0);
  const plans = [...new Set(bubbles.map((bubble) => bubble.plan))];
  return [panel(() => 400, {
    type: "bubble",
    data: {
      datasets: plans.map((plan) => ({
        label: legendText(planTitle(plan)),
        data: bubbles.filter((bubble) => bubble.plan === plan)
          // The smallest last, so that none lies under a larger one.
          .sort((one, other) => other.size - one.size)
          .map((bubble) => ({ x: bubble.x, y: bubble.y, r: radius(bubble), bubble })),
        backgroundColor: translucent(planColour(plan), 0.4), borderColor: planColour(plan),
        borderWidth: 1.5, hoverRadius: 0,
      })),
    },
    plugins: [bubbleNames(bubbles)],
    options: {
      scales: { x: valueScale(x, { grace: "12%" }), y: valueScale(y, { grace: "12%" }) },
      plugins: {
        legend: { labels: legendLabels },
        tooltip: {
          callbacks: {
            title: ([item]) => item && shortened(item.raw.bubble.label, 40),
            label: ({ dataset, raw: { bubble } }) => [
              dataset.label,
              `${size.title}: ${exact(bubble.size, size.unit)}`,
              `${x.title}: ${exact(bubble.x, x.unit)}`,
              `${y.title}: ${exact(bubble.y, y.unit)}`],
          },
        },
      },
    },
  })];
};
