import Scenarios

/// Why results could not be written, or read. Former results are whole in every case.
public enum ResultsError: ExplainedError, Equatable {
  /// The folder holds something that Poolcast did not write.
  case foreignFolder(path: String)
  case notAFolder(path: String)
  case symbolicLink(path: String)
  case diskFull(path: String)
  /// Somebody asked to stop while results were being written.
  case interrupted
  /// The folder is not one of results.
  case noResults(path: String)
  /// Another version wrote them: what its numbers mean may differ.
  case otherVersion(path: String, version: String, own: String)
  /// A file is not as it was written; line from 1.
  case damaged(path: String, line: Int?, reason: Message)
  /// What the system said of an operation on a path.
  case system(path: String, operation: Message, reason: Message)

  public var message: Message {
    switch self {
    case .foreignFolder(let path):
      Message(
        "\(path) exists and was not written by Poolcast (it has no run.json that says so); it is "
          + "left as it is. Choose another folder with --out, or remove it yourself",
        "\(path) 已存在，且不是 Poolcast 写的（其中没有能说明这一点的 run.json），因此未改动。"
          + "请用 --out 另选文件夹，或自行删除它")
    case .notAFolder(let path):
      Message(
        "\(path) is not a folder; choose another place with --out",
        "\(path) 不是文件夹；请用 --out 另选位置")
    case .symbolicLink(let path):
      Message(
        "\(path) is a symbolic link; name the folder itself with --out",
        "\(path) 是符号链接；请用 --out 指定文件夹本身")
    case .diskFull(let path):
      Message(
        "no space is left to write \(path); former results are unchanged",
        "磁盘空间不足，无法写入 \(path)；原有结果未变")
    case .noResults(let path):
      Message(
        "\(path) holds no results of Poolcast (it has no run.json that says so); name the folder that "
          + "a run has written, or a scenario file",
        "\(path) 中没有 Poolcast 的结果（没有能说明这一点的 run.json）；请指定某次运行写出的文件夹，或情景文件")
    case .otherVersion(let path, let version, let own):
      Message(
        "the results in \(path) were written by version \(version), and this is \(own); run the "
          + "scenario again (a copy of it is \(path)/\(RunRecord.scenarioFileName))",
        "\(path) 中的结果由版本 \(version) 写出，而本版为 \(own)；请重新运行该情景"
          + "（副本在 \(path)/\(RunRecord.scenarioFileName)）")
    case .damaged(let path, let line, let reason):
      damage("\(path)\(line.map { ":\($0)" } ?? "")", reason)
    case .interrupted:
      Message("interrupted; former results are as they were", "已中断；原有结果未变")
    case .system(let path, let operation, let reason):
      Message(
        "cannot \(operation.english) \(path): \(reason.english)",
        "无法\(operation.chinese) \(path)：\(reason.chinese)")
    }
  }

  private func damage(_ place: String, _ reason: Message) -> Message {
    Message(
      "\(place): \(reason.english); the results are not as they were written, run the scenario again",
      "\(place)：\(reason.chinese)；结果已非写出时的样子，请重新运行该情景")
  }
}
