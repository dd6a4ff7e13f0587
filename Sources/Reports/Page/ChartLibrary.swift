import Foundation
import Scenarios

/// Chart.js, which draws the charts of the page and is written into it whole, with its licence.
public struct ChartLibrary: Sendable {
  /// Names a file with Chart.js instead of the usual one; set but empty: no charts.
  public static let variable = "POOLCAST_CHART_JS"

  /// Where Debian's package `libjs-chart.js` puts it.
  static let usualPath = "/usr/share/javascript/chart.js/chart.min.js"

  let source: String

  /// - Returns: nil where there is no Chart.js; the page then has its tables alone.
  /// - Throws: ``ChartLibraryError`` where the file that the environment names cannot be used.
  public static func find(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(ChartLibraryError) -> ChartLibrary? {
    if let path = environment[variable] {
      if path.isEmpty { return nil }
      guard let library = ChartLibrary(path: path) else { throw ChartLibraryError(path: path) }
      return library
    }
    return ChartLibrary(path: usualPath)
  }

  init(source: String) { self.source = source }

  init?(path: String) {
    guard let bytes = FileManager.default.contents(atPath: path),
      let source = String(data: bytes, encoding: .utf8), source.contains("Chart.js v3."),
      // It would end the script element.
      !source.lowercased().contains("</script"), !source.contains("<!--")
    else { return nil }
    // Browsers read every line break as this one, and the policy's digest is of what they read.
    self.source = source.replacingOccurrences(of: "\r\n", with: "\n")
  }

  /// What the page says where the file was taken for Chart.js and does not run.
  static let broken = Message(
    "There are no charts, because the Chart.js that was written into this report does not run: its "
      + "file is damaged. Write the report again with a whole one. All numbers stand in the tables.",
    "本报告没有图表：写入的 Chart.js 无法运行，其文件已损坏。请用完整的文件重新生成报告。所有数字都在表格中。")

  /// How to get the charts, for those who read the page or called the command without.
  public static let hint = Message(
    "There are no charts, because Chart.js 3 was not found when this report was written: install "
      + "the package libjs-chart.js (`make chart-js`), or let \(variable) name the file "
      + "chart.min.js, and write the report again. All numbers stand in the tables.",
    "本报告没有图表，因为生成时未找到 Chart.js 3：请安装软件包 libjs-chart.js（`make chart-js`），"
      + "或用 \(variable) 指明 chart.min.js 文件，然后重新生成报告。所有数字都在表格中。")
}

/// The file that is to be Chart.js is not.
public struct ChartLibraryError: ExplainedError {
  let path: String

  public var message: Message {
    Message(
      "\(ChartLibrary.variable) names \(path), which cannot be read as Chart.js 3; name its file "
        + "chart.min.js (3.9.1 is known to work), or take the variable out",
      "\(ChartLibrary.variable) 指向 \(path)，但该文件无法作为 Chart.js 3 读取；"
        + "请指向 chart.min.js（已知 3.9.1 可用），或去掉该变量")
  }
}
