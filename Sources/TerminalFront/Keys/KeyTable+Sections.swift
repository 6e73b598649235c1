extension KeyTable {
  /// A group of commands: its title, and the keys they have from the start and the help line of
  /// each.
  public static var sections: [(title: String, rows: [(keys: [String], help: String)])] {
    CommandGroup.allCases.map { group in
      let commands = Command.allCases.filter { $0.spec.group == group }
      return (group.rawValue, commands.map { ($0.spec.keys, $0.spec.help) })
    }
  }
}
