/// What all charts in R share: colours, and numbers for people.
enum RDrawing {
  static func code(_ words: CellWords) -> String {
    let steps = words.text(
      #"c(tn = 1e12, bn = 1e9, M = 1e6, k = 1e3)"#, #"c("万亿" = 1e12, "亿" = 1e8, "万" = 1e4)"#)
    return """
      # \(words.text(
        "Baseline is grey; the others have the colours of Okabe and Ito (2008), in the order of the file.",
        "基准为灰色，其余按文件顺序取 Okabe 与 Ito (2008) 的配色。"))
      palette_of_plans <- c(\(Palette.plans.map { "\"\($0.code)\"" }.joined(separator: ", ")))
      colours <- setNames(c("\(Palette.baseline.code)", rep_len(palette_of_plans, length(others))), plans)
      STEPS <- \(steps)
      TITLES <- c(
      \(PythonDrawing.kpis.map { "  \($0) = \(words.r(kpi: $0))" }.joined(separator: ",\n")))

      human <- function(number) {
        vapply(number, function(x) {
          if (is.na(x)) return("–")
          fits <- which(abs(x) >= STEPS * 0.9995)
          if (length(fits) == 0) return(format(signif(x, 3), scientific = FALSE))
          paste0(format(signif(x / STEPS[[fits[1]]], 3), scientific = FALSE), names(STEPS)[fits[1]])
        }, "")
      }

      # \(words.text("Limits of an axis that holds all numbers, and 0.", "能容纳全部数值与 0 的坐标范围。"))
      limits <- function(...) range(0, ..., na.rm = TRUE)

      human_axis <- function(side) axis(side, at = axTicks(side), labels = human(axTicks(side)), las = 1)

      readable <- function(name) ifelse(nchar(name) > 28, paste0(substr(name, 1, 27), "…"), name)

      add_legend <- function(plans, place = "topleft")
        legend(place, readable(plans), col = colours[plans], lwd = 2, bty = "n")

      by_plan <- function(table, kpi) split(table[table$kpi == kpi, ], factor(
        table$plan[table$kpi == kpi], levels = plans))

      # \(words.text("Room for numbers beside the vertical axis.", "为纵轴数字留出位置。"))
      margins <- function(left = 6) par(mar = c(4, left, 2, 1), mgp = c(2.6, 0.7, 0))
      """
  }
}
